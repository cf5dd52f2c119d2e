"""Walks the events of a Markdown parser and fills the projection of an article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from prosecheck.article import OPAQUE, Kind, Span, Zone
from prosecheck.readers.markdown.addresses import Address, Offsets, autolink, inline
from prosecheck.readers.markdown.markup import fragment
from prosecheck.readers.projection import Projection

Event = Any
"""A string or a dict of one key, as pyromark makes them: its own union of typed dicts cannot be
narrowed by `"Text" in event`, the one test that is fast enough here."""
Events = Iterator[tuple[Event, Any]]

_AMPERSAND, _SEMICOLON = b"&;"
_INLINE = ("Strong", "Emphasis", "Strikethrough")
_SILENT_STARTS = ("Paragraph", "Item", *_INLINE, "TableCell", "TableRow", "TableHead")
_SILENT_ENDS = (*_INLINE, "TableRow", "TableHead", "Table")
_MUTED = re.compile(r"<(code|kbd|samp|tt|var|pre|script|style|svg|math)\b(?![^>]*/>)", re.I)
_BREAK = re.compile(r"<(?:br|hr|wbr|p|div|li|tr|td)\b|</(?:p|div|li|tr|td)\b", re.I)
_COMMENTS = re.compile(r"\s*(?:<!.*?>\s*)+|\s*<\?.*?\?>\s*", re.S)
_EMBED = re.compile(
    r"<\?|<(?:img|iframe|video|audio|embed|object|svg|canvas|picture|table|form|hr|input)\b", re.I
)
_MASKED_TAG = re.compile(r"</?x+>|<\?x*\?>")
_REFERENCES = {"Reference", "Collapsed", "Shortcut"}


class Walk:
    """One walk over the events of one document; `run` fills the projection it was given."""

    def __init__(
        self, projection: Projection, text: str, offsets: Offsets, *, is_mdx: bool
    ) -> None:
        self._projection = projection
        self._text = text
        self._is_mdx = is_mdx
        self._offsets = offsets
        self._events: Events = iter(())
        self._outer: list[tuple[Kind, int, bool]] = []
        self._kind = Kind.PARAGRAPH
        self._level = 0
        self._depth = 0
        self._quoted = False
        self._has_opaque = False
        self._seen = 0
        self._captions: list[list[tuple[str | None, int, int]]] = []
        self._link: tuple[dict[str, Any], int, int] | None = None
        self.links: list[tuple[Address, Span]] = []

    def run(self, events: Events) -> None:
        """Read every event; neighbouring literal text is kept in one piece.

        One loop, since it decides how fast Markdown is read: what is frequent is dealt with in
        it, and the rest goes to a method once the text before it is kept.
        """
        self._events = events
        keep = self._projection.keep if self._offsets.is_identity else self._keep
        close = self._projection.close
        start = end = -1
        for event, place in events:
            if "Text" in event:
                text = event["Text"]
                first, last = place["start"], place["end"]
                if last - first == len(text) or not self._is_decoded(text, first, last):
                    if first == end:
                        end = last
                    else:
                        if start < end:
                            keep(start, end)
                        start, end = first, last
                    continue
            elif "End" in event:
                tag = event["End"]
                if tag == "Paragraph" or tag == "Item":
                    if start < end:
                        keep(start, end)
                    start = end = -1
                    if self._has_opaque:
                        self._close()
                    else:
                        close(self._kind, Zone.BODY, self._level, quoted=self._quoted)
                    continue
                if tag in _SILENT_ENDS:
                    continue
            elif "Start" in event:
                if event["Start"] in _SILENT_STARTS:
                    continue
            elif event == "SoftBreak" and place["start"] == end:
                end = place["end"]
                continue
            if start < end:
                keep(start, end)
                self._seen = end
            start = end = -1
            if "End" in event:
                self._ended(event["End"], place)
            else:
                self._other(event, place)

    def _keep(self, first: int, last: int) -> None:
        self._projection.keep(*self._offsets.span(first, last))

    def _is_decoded(self, text: str, first: int, last: int) -> bool:
        # Only an entity becomes other text: it stands alone and gives two characters at most.
        data = self._offsets.data
        return len(text) <= 2 and data[first] == _AMPERSAND and data[last - 1] == _SEMICOLON

    def _started(self, tag: Any, place: Any) -> None:
        name = tag if isinstance(tag, str) else next(iter(tag))
        if name == "Link":
            self._link = tag["Link"], place["start"], self._projection.length
        elif name == "Image":
            self._image(place)
        else:
            self._close()
            self._block_started(name, tag, place)

    def _block_started(self, name: str, tag: Any, place: Any) -> None:
        if name == "CodeBlock":
            self._code_block(tag["CodeBlock"], place)
        elif name == "HtmlBlock":
            self._html_block(place)
        elif name == "List":
            self._enter(Kind.ITEM, self._depth + 1, quoted=self._quoted)
            self._depth += 1
        elif name == "BlockQuote":
            # An alert of GitHub ("> [!NOTE]") has a kind: those are the author's own words.
            self._enter(Kind.PARAGRAPH, 0, quoted=self._quoted or tag["BlockQuote"] is None)
        elif name == "FootnoteDefinition":
            self._enter(Kind.PARAGRAPH, 0, quoted=self._quoted)

    def _enter(self, kind: Kind, level: int, *, quoted: bool) -> None:
        self._outer.append((self._kind, self._level, self._quoted))
        self._kind, self._level, self._quoted = kind, level, quoted

    def _ended(self, tag: Any, place: Any) -> None:
        if tag == "Paragraph" or tag == "Item":
            self._close()
        elif tag == "TableCell":
            self._close(Kind.CELL)
        elif tag == "Link":
            self._link_ended(place)
        elif tag == "FootnoteDefinition":
            self._close()
            self._kind, self._level, self._quoted = self._outer.pop()
        elif isinstance(tag, dict):
            if "Heading" in tag:
                self._close(Kind.HEADING, int(tag["Heading"][1]))
            elif "List" in tag or "BlockQuote" in tag:
                self._close()
                self._depth -= "List" in tag
                self._kind, self._level, self._quoted = self._outer.pop()

    def _other(self, event: Event, place: Any) -> None:
        if "Start" in event:
            self._started(event["Start"], place)
            return
        span = self._offsets.span(place["start"], place["end"])
        if event == "Rule":
            self._close()
            self._opaque_block(*span)
            return
        self._seen = place["end"]
        if event == "SoftBreak" or event == "HardBreak":
            self._projection.put(" ", *span)
        elif "Text" in event:
            self._projection.put(event["Text"], *span)
        elif "InlineHtml" in event:
            self._inline_html(event["InlineHtml"], *span)
        elif "Code" in event or "InlineMath" in event or "DisplayMath" in event:
            self._opaque(*span)

    def _opaque(self, start: int, end: int) -> None:
        self._projection.put(OPAQUE, start, end)
        self._has_opaque = True

    def _opaque_block(self, start: int, end: int) -> None:
        end = start + len(self._text[start:end].rstrip())
        self._projection.put(OPAQUE, start, end)
        self._projection.close(Kind.OPAQUE, quoted=self._quoted)

    def _close(self, kind: Kind | None = None, level: int = 0) -> None:
        if kind is None:
            kind, level = self._kind, self._level
        if not self._has_opaque:
            self._projection.close(kind, Zone.BODY, level, quoted=self._quoted)
            return
        self._has_opaque = False
        if not self._projection.opened_text().strip(OPAQUE + " "):
            kind, level = Kind.OPAQUE, 0
        self._projection.close(kind, Zone.BODY, level, quoted=self._quoted)
        captions, self._captions = self._captions, []
        for pieces in captions:
            self._caption(pieces)

    def _caption(self, pieces: list[tuple[str | None, int, int]]) -> None:
        for text, start, end in pieces:
            if text is None:
                self._projection.keep(start, end)
            else:
                self._projection.put(text, start, end)
        self._projection.close(Kind.CAPTION, quoted=self._quoted)

    def _link_ended(self, place: Any) -> None:
        if self._link is None:
            return
        data, first, start = self._link
        self._link = None
        span = Span(start, self._projection.end)
        if span.end <= span.start:
            return
        first, last = self._offsets.span(first, place["end"])
        kind = data["link_type"]
        if kind == "Inline":
            address = inline(self._text, self._offsets.at(self._seen), last, data["dest_url"])
        elif kind in _REFERENCES:
            address = Address(data["dest_url"], None, data["id"])
        else:
            address = autolink(data["dest_url"], first, last)
        self.links.append((address, span))

    def _image(self, place: Any) -> None:
        """Put one opaque character for an image, and its alt text aside for a block of its own."""
        pieces: list[tuple[str | None, int, int]] = []
        depth = 1
        for event, inner in self._events:
            if "Text" in event:
                text = event["Text"]
                first, last = inner["start"], inner["end"]
                is_decoded = last - first != len(text) and self._is_decoded(text, first, last)
                pieces.append((text if is_decoded else None, *self._offsets.span(first, last)))
            elif event == "SoftBreak" or event == "HardBreak":
                pieces.append((" ", *self._offsets.span(inner["start"], inner["end"])))
            elif "Start" in event:
                depth += "Image" in event["Start"]
            elif "End" in event and event["End"] == "Image":
                depth -= 1
                if not depth:
                    break
        self._seen = place["end"]
        self._opaque(*self._offsets.span(place["start"], place["end"]))
        if pieces:
            self._captions.append(pieces)

    def _code_block(self, kind: Any, place: Any) -> None:
        lines = [(e["start"], e["end"]) for e in self._texts()]
        if kind == "Indented" and self._is_mdx:
            # MDX has no indented code: what is indented stands inside an element.
            for first, last in lines:
                self._keep_between_tags(*self._offsets.span(first, last))
            self._close()
            return
        self._opaque_block(*self._offsets.span(place["start"], place["end"]))

    def _texts(self) -> Iterator[Any]:
        for event, place in self._events:
            if "End" in event:
                return
            yield place

    def _keep_between_tags(self, start: int, end: int) -> None:
        at = start
        for tag in _MASKED_TAG.finditer(self._text, start, end):
            self._projection.keep(at, tag.start())
            at = tag.end()
        self._projection.keep(at, end)

    def _html_block(self, place: Any) -> None:
        for _ in self._texts():
            pass
        start, end = self._offsets.span(place["start"], place["end"])
        before = len(self._projection.blocks)
        if not _COMMENTS.fullmatch(self._text, start, end):
            fragment(self._projection, self._text, start, end, quoted=self._quoted)
        if before == len(self._projection.blocks) and _EMBED.search(self._text, start, end):
            self._opaque_block(start, end)

    def _inline_html(self, tag: str, start: int, end: int) -> None:
        if _BREAK.match(tag):
            self._projection.put(" ", start, end)
            return
        muted = _MUTED.match(tag)
        if not muted:
            return
        closing = f"</{muted[1].lower()}"
        for event, place in self._events:
            if "InlineHtml" in event and event["InlineHtml"].lower().startswith(closing):
                self._seen = place["end"]
                self._opaque(start, self._offsets.at(place["end"]))
                return
            if "End" in event and event["End"] not in _INLINE and event["End"] != "Image":
                self._opaque(start, end)
                self._ended(event["End"], place)
                return
