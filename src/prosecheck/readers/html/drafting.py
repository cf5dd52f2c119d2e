"""Reads the tokens of HTML into drafts of blocks, before anything is known of the whole page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from prosecheck.article import OPAQUE, Kind
from prosecheck.patterns import expression
from prosecheck.readers.html.attributes import Attributes
from prosecheck.readers.html.drafts import Draft, Drafts, Mark, Role, Section
from prosecheck.readers.html.elements import (
    BLOCKS,
    OPAQUE_ELEMENTS,
    PLAIN,
    VOID,
    State,
    entered,
    is_byline,
    section_of,
)
from prosecheck.readers.html.entities import decoded
from prosecheck.readers.html.stack import Element, Stack
from prosecheck.readers.html.tokens import Form, Token, tokens
from prosecheck.readers.pieces import Piece, text_of

# Reading a member of an enumeration costs as much as a call.
_TEXT, _CLOSE, _EMPTY, _LINK = Form.TEXT, Form.CLOSE, Form.EMPTY, Role.LINK
_NO_ATTRIBUTES = Attributes("", (0, 0))
_BETWEEN_PARAGRAPHS = expression(r"\n[ \t\r]*\n")
# https://codex.wordpress.org/Shortcode: what WordPress itself replaces.
_SHORTCODE = expression(
    r"\[embed\b[^]]*\][^[]*\[/embed\]|\[/?(?:audio|caption|embed|gallery|playlist|video)\b[^]]*\]"
)


def drafts_of(
    text: str,
    start: int,
    end: int,
    *,
    xml: bool = False,
    is_page: bool = False,
    is_typed: bool = False,
) -> Drafts:
    """Read text[start:end], any text at all; as a page, its own header is chrome.

    What is typed into WordPress has blank lines for paragraphs, and shortcodes.
    """
    drafting = _Drafting(text, State(scoped=not is_page), is_typed=is_typed)
    for token in tokens(text, start, end, xml=xml):
        drafting.take(token)
    drafting.finish(end)
    return Drafts(drafting.drafts, drafting.sections, drafting.declared, drafting.unclosed)


class _Opened(NamedTuple):
    role: Role
    depth: int
    first: int
    value: tuple[Piece, ...]


class _Drafting:
    """The block in the making and the elements around it."""

    def __init__(self, text: str, around: State, *, is_typed: bool) -> None:
        self.drafts: list[Draft] = []
        self.sections = [Section("")]
        self.declared: list[Token] = []
        self.unclosed: Token | None = None
        self._text = text
        self._stack = Stack(around)
        self._forms = 0
        self._pieces: list[Piece] = []
        self._marks: list[Mark] = []
        self._opened: list[_Opened] = []
        self._captions: list[Draft] = []
        self._after_break = False
        self._is_typed = is_typed

    def take(self, token: Token) -> None:
        """Take the next token."""
        form = token.form
        if form is _TEXT:
            if self._is_typed:
                self._say_typed(token.start, token.end)
            else:
                self._say(token.start, token.end)
        elif form is _CLOSE:
            self._end_down_to(self._stack.ended_by_end(token.name), token.start, token.end)
        elif form is Form.RAW:
            self._embed(token)
        elif form is Form.UNCLOSED:
            self.unclosed = token
        else:
            self._open(token)

    def finish(self, end: int) -> None:
        """Close what is open at the end of the text."""
        self._end_down_to(0, end, end)
        self._flush()

    def _say_typed(self, start: int, end: int) -> None:
        at = start
        for paragraph in [*_BETWEEN_PARAGRAPHS.finditer(self._text, start, end), None]:
            last = paragraph.start() if paragraph else end
            for shortcode in _SHORTCODE.finditer(self._text, at, last):
                self._say(at, shortcode.start())
                at = shortcode.end()
            if at < last:
                self._say(at, last)
            if paragraph:
                self._flush()
                at = paragraph.end()

    def _say(self, start: int, end: int) -> None:
        if self._stack.state.hidden:
            return
        opens = not self._pieces or self._after_break
        if opens and self._text[start:end].isspace():
            return
        pieces = decoded(self._text, start, end)
        if opens:
            if text_of(self._text, pieces).isspace():
                return
            self._after_break = False
        self._pieces += pieces

    def _open(self, token: Token) -> None:
        name, stack = token.name, self._stack
        self._end_down_to(stack.ended_by_start(name), token.start, token.start)
        outer = stack.state
        first, last = token.inside
        attributes = Attributes(self._text, token.inside) if first < last else _NO_ATTRIBUTES
        state = entered(outer, name, attributes)
        parts = name in BLOCKS
        if state.zone is not outer.zone and not parts:
            # A button inside a sentence is not worth parting the sentence for.
            parts = not self._pieces
            state = state if parts else outer._replace(hidden=True)
        if parts:
            self._flush()
        if name in VOID:
            self._stand(token, attributes, state)
            return
        opaque = name in OPAQUE_ELEMENTS and not state.hidden
        if opaque:
            state = state._replace(hidden=True)
        elif not state.hidden and (attributes or name not in PLAIN):
            state = self._begin(token, attributes, state)
        stack.push(Element(name, state, token.start, len(self._pieces), parts, opaque))
        if token.form is _EMPTY:
            self._end_down_to(len(stack) - 1, token.end, token.end)

    def _begin(self, token: Token, attributes: Attributes, state: State) -> State:
        """Note what an element that is seen begins; give the state inside it."""
        section = section_of(token.name, attributes)
        if section:
            self.sections.append(Section(section, state.section, state.form))
            return state._replace(section=len(self.sections) - 1)
        if token.name == "form":
            self._forms += 1
            return state._replace(form=self._forms)
        if token.name == "q":
            self._pieces.append(Piece(token.start, token.end, "\u201c"))
        for role, value in _roles(token.name, attributes):
            self._opened.append(_Opened(role, len(self._stack), len(self._pieces), tuple(value)))
        return state

    def _stand(self, token: Token, attributes: Attributes, state: State) -> None:
        """Take an element that has no content."""
        if state.hidden:
            return
        match token.name:
            case "meta":
                self.declared.append(token)
            case "embed":
                self._pieces.append(Piece(token.start, token.end, OPAQUE))
            case "br" if self._after_break:
                self._flush()
            case "br" if self._pieces:
                self._pieces.append(Piece(token.start, token.end, " "))
                self._after_break = True
            case "img":
                self._picture(token, attributes, state)

    def _picture(self, token: Token, attributes: Attributes, state: State) -> None:
        if self._pieces:
            self._pieces.append(Piece(token.start, token.end, " "))
        alternative = attributes.pieces("alt")
        if any(char.isalpha() for char in text_of(self._text, alternative)):
            caption = state._replace(kind=Kind.CAPTION, level=0)
            self._captions.append(Draft(tuple(alternative), caption))

    def _embed(self, token: Token) -> None:
        """Take an element whose content is raw text."""
        attributes = Attributes(self._text, token.inside)
        state = entered(self._stack.state, token.name, attributes)
        if state.hidden:
            return
        if token.name in OPAQUE_ELEMENTS:
            self._pieces.append(Piece(token.start, token.end, OPAQUE))
            self._after_break = False
        elif token.name in ("script", "title"):
            self.declared.append(token)

    def _end_down_to(self, left: int, start: int, end: int) -> None:
        """Close elements until `left` are open; the tag that closes them is text[start:end]."""
        stack = self._stack
        for depth in range(len(stack) - 1, left - 1, -1):
            if stack.top.parts:
                self._flush()
            if self._opened:
                self._mark_down_to(depth)
            self._leave(stack.pop(), start, end if depth == left else start)

    def _leave(self, element: Element, start: int, end: int) -> None:
        if element.opaque:
            self._pieces.append(Piece(element.start, end, OPAQUE))
            self._after_break = False
            if element.parts:
                self._flush()
        elif element.state.hidden:
            return
        elif element.name == "q":
            self._pieces.append(Piece(start, end, "\u201d"))
        elif element.name == "sup" and self._is_note(element.pieces):
            del self._pieces[element.pieces :]
            while self._marks and self._marks[-1].first >= element.pieces:
                self._marks.pop()

    def _is_note(self, first: int) -> bool:
        """Whether the last link, from a piece on, leads to a place on the same page."""
        last = self._marks[-1] if self._marks else None
        if last is None or last.role is not Role.LINK or last.first < first or not last.value:
            return False
        return self._text.startswith("#", last.value[0].start)

    def _mark_down_to(self, depth: int) -> None:
        while self._opened and self._opened[-1].depth >= depth:
            opened = self._opened.pop()
            if opened.first < len(self._pieces):
                last = len(self._pieces)
                self._marks.append(Mark(opened.role, opened.first, last, opened.value))

    def _flush(self) -> None:
        """End the block in the making."""
        if self._pieces:
            self._mark_down_to(0)
            self.drafts.append(Draft(tuple(self._pieces), self._stack.state, tuple(self._marks)))
            self._pieces = []
            self._marks = []
        if self._captions:
            self.drafts += self._captions
            self._captions = []
        self._after_break = False


def _roles(name: str, attributes: Attributes) -> Iterator[tuple[Role, list[Piece]]]:
    if name == "a":
        if "href" in attributes:
            yield _LINK, attributes.pieces("href")
        if "tag" in attributes.words("rel"):
            yield Role.TAG, []
    if name == "time":
        yield Role.TIME, attributes.pieces("datetime")
    elif name not in BLOCKS and is_byline(attributes):
        yield Role.AUTHOR, []
