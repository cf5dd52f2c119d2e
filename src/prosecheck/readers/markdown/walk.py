"""Walks the events of a Markdown parser and writes the blocks of an article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from prosecheck.article import OPAQUE, Kind, Span
from prosecheck.patterns import expression
from prosecheck.readers.markdown.addresses import Address, Offsets, autolink, inline
from prosecheck.readers.markdown.blocks import Blocks
from prosecheck.readers.markdown.markup import EMBED, Markup
from prosecheck.readers.pieces import Piece

Event = Any
"""A string or a dict of one key, as pyromark makes them: its own union of typed dicts cannot be
narrowed by `"Text" in event`, the one test that is fast enough here."""
Events = Iterator[tuple[Event, Any]]

# Reading a member of an enumeration costs as much as a call.
_CELL, _HEADING = Kind.CELL, Kind.HEADING
_INLINE = ("Strong", "Emphasis", "Strikethrough")
_SILENT_STARTS = ("Paragraph", "Item", *_INLINE, "TableCell", "TableRow", "TableHead")
_SILENT_ENDS = (*_INLINE, "TableRow", "TableHead", "Table")
_MUTED = expression(r"<(code|kbd|samp|tt|var|pre|script|style|math)\b(?![^>]*/>)", re.I)
_BREAK = expression(r"<(?:br|hr|wbr|p|div|li|tr|td)\b|</(?:p|div|li|tr|td)\b", re.I)
_REFERENCES = frozenset({"Reference", "Collapsed", "Shortcut"})
_MASKED_TAG = expression(r"</?x+>|<[?!]x*\??>")


class Walk:
    """One walk over the events of one document; `text` has the offsets that the blocks lead to."""

    def __init__(self, blocks: Blocks, text: str, offsets: Offsets, *, is_mdx: bool) -> None:
        self._blocks = blocks
        self._projection = blocks.projection
        self._text = text
        self._is_mdx = is_mdx
        self._offsets = offsets
        self._events: Events = iter(())
        self._seen = 0
        self._link: tuple[dict[str, Any], int] | None = None
        self.markup = Markup(blocks, text)
        self.links: list[tuple[Address, Span]] = []

    def run(self, events: Events) -> None:
        """Read every event; neighbouring literal text is kept in one piece.

        One loop, since it decides how fast Markdown is read: what is frequent is dealt with in
        it, and the rest goes to a method once the text before it is kept. A tag with data, a
        dict, is told by its type: to compare it with every name costs more than all else.
        """
        self._events = events
        blocks = self._blocks
        close = self._projection.close
        keep = self._projection.keep if self._offsets.is_identity else self._keep
        has_entities = b"&" in self._offsets.data
        start = end = -1
        for event, place in events:
            if "Text" in event:
                first, last = place["start"], place["end"]
                if not has_entities or not self._is_decoded(event["Text"], first, last):
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
                    if blocks.has_opaque:
                        blocks.close()
                    else:
                        kind, level, quoted = blocks.place
                        close(kind, level=level, quoted=quoted)
                    continue
                if isinstance(tag, str) and tag in _SILENT_ENDS:
                    continue
            elif "Start" in event:
                tag = event["Start"]
                if isinstance(tag, str) and tag in _SILENT_STARTS:
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
            elif "Start" in event:
                self._started(event["Start"], place)
            else:
                self._stood(event, place)

    def _keep(self, first: int, last: int) -> None:
        self._projection.keep(*self._offsets.span(first, last))

    def _is_decoded(self, text: str, first: int, last: int) -> bool:
        # Only an entity becomes other text: it stands alone and gives two characters at most.
        # At the end of a heading its range may hold the blanks behind it.
        if len(text) > 2 or len(text) == last - first:
            return False
        written = self._offsets.data[first:last].rstrip()
        return written.startswith(b"&") and written.endswith(b";")

    def _span(self, place: Any) -> tuple[int, int]:
        return self._offsets.span(place["start"], place["end"])

    def _started(self, tag: Any, place: Any) -> None:
        name = tag if isinstance(tag, str) else next(iter(tag))
        if name == "Link":
            self._link = tag["Link"], self._projection.length
            self._seen = place["start"]
        elif name == "Image":
            self._image(place)
        else:
            self._blocks.close()
            if name != "Heading":
                self._block_started(name, tag, place)

    def _block_started(self, name: str, tag: Any, place: Any) -> None:
        if name == "CodeBlock":
            self._code_block(tag["CodeBlock"], place)
        elif name == "HtmlBlock":
            self.markup.block([self._span(line) for line in self._lines()])
        elif name == "List":
            self._blocks.enter_list()
        elif name == "BlockQuote":
            # An alert of GitHub ("> [!NOTE]") has a kind: those are the author's own words.
            self._blocks.enter(quoted=tag["BlockQuote"] is None)
        elif name == "FootnoteDefinition":
            self._blocks.enter()

    def _ended(self, tag: Any, place: Any) -> None:
        if tag == "TableCell":
            self._blocks.close_as(_CELL)
        elif tag == "Link":
            self._link_ended(place)
        elif tag == "FootnoteDefinition" or "BlockQuote" in tag:
            self._blocks.leave()
        elif "Heading" in tag:
            self._blocks.close_as(_HEADING, int(tag["Heading"][1]))
        elif "List" in tag:
            self._blocks.leave_list()
        elif tag == "Paragraph" or tag == "Item":
            self._blocks.close()

    def _stood(self, event: Event, place: Any) -> None:
        if event == "Rule":
            self._blocks.close()
            self._blocks.opaque_block(*self._trimmed(place))
            return
        span = self._span(place)
        self._seen = place["end"]
        if "Code" in event or "InlineMath" in event or "DisplayMath" in event:
            self._blocks.opaque(*span)
        elif event == "SoftBreak" or event == "HardBreak":
            self._projection.put(" ", *span)
        elif "Text" in event:
            self._projection.put(event["Text"], *self._trimmed(place))
        elif "InlineHtml" in event:
            self._inline_html(event["InlineHtml"], *span)

    def _link_ended(self, place: Any) -> None:
        if self._link is None:
            return
        (data, opened), self._link = self._link, None
        span = Span(opened, self._projection.end)
        if span.end <= span.start:
            return
        kind, target = data["link_type"], data["dest_url"]
        if kind == "Inline":
            seen, end = self._offsets.at(self._seen), self._offsets.at(place["end"])
            address = inline(self._text, seen, end, target)
        elif kind in _REFERENCES:
            address = Address(target, None, data["id"])
        else:
            address = autolink(target, *self._span(place))
        self.links.append((address, span))

    def _image(self, place: Any) -> None:
        """Put one opaque character for an image, and its alternative text aside."""
        pieces: list[Piece] = []
        depth = 1
        for event, inner in self._events:
            if "Text" in event:
                text = event["Text"]
                first, last = inner["start"], inner["end"]
                is_decoded = self._is_decoded(text, first, last)
                pieces.append(Piece(*self._span(inner), text if is_decoded else None))
            elif event == "SoftBreak" or event == "HardBreak":
                pieces.append(Piece(*self._span(inner), " "))
            elif "Code" in event or "InlineMath" in event or "DisplayMath" in event:
                pieces.append(Piece(*self._span(inner), OPAQUE))
            elif "Start" in event:
                depth += "Image" in event["Start"]
            elif "End" in event and event["End"] == "Image":
                depth -= 1
                if not depth:
                    break
        self._seen = place["end"]
        self._blocks.opaque(*self._span(place))
        self._blocks.caption(pieces)

    def _code_block(self, kind: Any, place: Any) -> None:
        lines = [self._span(line) for line in self._lines()]
        if kind != "Indented" or not self._is_mdx:
            self._blocks.opaque_block(*self._trimmed(place))
            return
        # MDX has no indented code: what is indented stands inside an element.
        for start, end in lines:
            for tag in _MASKED_TAG.finditer(self._text, start, end):
                self._projection.keep(start, tag.start())
                start = tag.end()
            self._projection.keep(start, end)
        self._blocks.close()

    def _lines(self) -> Iterator[Any]:
        for event, place in self._events:
            if "End" in event:
                return
            yield place

    def _trimmed(self, place: Any) -> tuple[int, int]:
        start, end = self._span(place)
        return start, start + len(self._text[start:end].rstrip())

    def _inline_html(self, tag: str, start: int, end: int) -> None:
        if _BREAK.match(tag):
            self._projection.put(" ", start, end)
            return
        if EMBED.match(tag) and not tag.startswith("<?"):
            self._blocks.opaque(start, end)
        muted = _MUTED.match(tag)
        if muted is None:
            return
        closing = f"</{muted[1].lower()}"
        for event, place in self._events:
            if "InlineHtml" in event and event["InlineHtml"].lower().startswith(closing):
                self._seen = place["end"]
                self._blocks.opaque(start, self._offsets.at(place["end"]))
                return
            if "End" in event and event["End"] not in _INLINE and event["End"] != "Image":
                self._blocks.opaque(start, end)
                self._ended(event["End"], place)
                return
