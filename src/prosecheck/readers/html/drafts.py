"""Drafts: the blocks of an HTML text before it is decided what they are on the page."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from prosecheck.readers.html.elements import State
from prosecheck.readers.html.tokens import Token
from prosecheck.readers.pieces import Piece


class Role(Enum):
    """What the markup says of some words inside a block."""

    LINK = 0
    TAG = 1
    AUTHOR = 2
    TIME = 3


class Mark(NamedTuple):
    """Pieces first to last (end exclusive) of a draft have a role.

    `value` are the pieces of a link's address or of a machine-readable time.
    """

    role: Role
    first: int
    last: int
    value: tuple[Piece, ...] = ()


class Draft(NamedTuple):
    """A block to be: its pieces, what holds for it, and the roles of its words."""

    pieces: tuple[Piece, ...]
    state: State
    marks: tuple[Mark, ...] = ()

    @property
    def width(self) -> int:
        """Characters of the text that the pieces stand for."""
        return sum([end - start for start, end, _ in self.pieces])


class Section(NamedTuple):
    """An article or main element; `parent` is the section around it, 0 for none."""

    name: str
    parent: int = 0
    form: int = 0


class Drafts(NamedTuple):
    """What a text of HTML holds.

    Section 0 is the whole text; `declared` are the tokens of elements that describe the page,
    such as meta; `unclosed` is a token that has no end.
    """

    drafts: list[Draft]
    sections: list[Section]
    declared: list[Token]
    unclosed: Token | None
