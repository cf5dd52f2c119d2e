"""The elements that are open at one place of an HTML page, in constant time a tag."""

from __future__ import annotations

from typing import NamedTuple

from prosecheck.readers.html.attributes import names
from prosecheck.readers.html.elements import BLOCKS, State

# Which open element a start tag ends, and inside which it does not look for it (HTML standard,
# 13.1.2.4, Optional tags).
_ENDS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "li": (("li",), ("ul", "ol", "menu", "dir")),
    "dt": (("dt", "dd"), ("dl",)),
    "dd": (("dt", "dd"), ("dl",)),
    "td": (("td", "th"), ("table",)),
    "th": (("td", "th"), ("table",)),
    "tr": (("tr",), ("table",)),
    "tbody": (("thead", "tbody", "tfoot"), ("table",)),
    "tfoot": (("thead", "tbody", "tfoot"), ("table",)),
    "option": (("option",), ("select", "datalist")),
    "body": (("head",), ()),
}
_CELLS = ("td", "th", "caption")
_TABLE = names("table tbody td tfoot th thead tr caption")


class Element(NamedTuple):
    """An open element.

    `start` is where its tag starts, `pieces` how many its block held then; it `parts` the blocks
    before and after it, or stands in the prose as one mark if it is `opaque`.
    """

    name: str
    state: State
    start: int
    pieces: int = 0
    parts: bool = False
    opaque: bool = False


class Stack:
    """The open elements, from the outermost; `state` holds inside the innermost."""

    def __init__(self, around: State) -> None:
        self.state = around
        self._around = around
        self._elements: list[Element] = []
        self._places: dict[str, list[int]] = {}
        self._blocks: list[int] = []

    def __len__(self) -> int:
        return len(self._elements)

    @property
    def top(self) -> Element:
        """The innermost element; there must be one."""
        return self._elements[-1]

    def push(self, element: Element) -> None:
        """Open an element."""
        at = len(self._elements)
        self._places.setdefault(element.name, []).append(at)
        if element.name in BLOCKS:
            self._blocks.append(at)
        self._elements.append(element)
        self.state = element.state

    def pop(self) -> Element:
        """Close the innermost element."""
        element = self._elements.pop()
        self._places[element.name].pop()
        if element.name in BLOCKS:
            self._blocks.pop()
        self.state = self._elements[-1].state if self._elements else self._around
        return element

    def ended_by_start(self, name: str) -> int:
        """Give how many elements are left when a start tag has ended those it ends."""
        if name in ("a", "option"):
            place = self._place(name)
            return place if place > self._top_block() else len(self)
        if name not in BLOCKS:
            return len(self)
        left = len(self)
        paragraph = self._place("p")
        if paragraph >= 0 and paragraph == self._top_block():
            left = paragraph
        if name not in _ENDS:
            return left
        ended, limits = _ENDS[name]
        limit = max((self._place(outer) for outer in limits), default=-1)
        places = [place for inner in ended if (place := self._place(inner)) > limit]
        return min([left, *places])

    def ended_by_end(self, name: str) -> int:
        """Give how many elements are left when an end tag has ended those it ends."""
        place = self._place(name)
        if place < 0 or (name not in BLOCKS and place < self._top_block()):
            return len(self)
        if name not in _TABLE and not self._places.keys().isdisjoint(_CELLS):
            return len(self) if place < max(map(self._place, _CELLS)) else place
        return place

    def _place(self, name: str) -> int:
        places = self._places.get(name)
        return places[-1] if places else -1

    def _top_block(self) -> int:
        return self._blocks[-1] if self._blocks else -1
