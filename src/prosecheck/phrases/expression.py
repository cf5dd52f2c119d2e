r"""Regular expressions of phrase tables: compiled late, run only where they can match.

The expression of a `regex` entry sees one line of the prose at a time, which is one block of an
article: ^ and $ are its ends, and nothing matches across it. One that names the line break
itself (`\n`) sees the whole prose. White space is as it stands; apostrophes are straightened in
the prose as in the expression, which writes them ' or ’ and not as an escape.
A `text` pattern of too many literals is translated, and sees the prose folded.
"""

from __future__ import annotations

import re
import time
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from prosecheck.phrases.anchor import required
from prosecheck.phrases.expand import PatternError, to_regex
from prosecheck.phrases.fold import folded, lower, straight
from prosecheck.phrases.weight import refuse_heavy

if TYPE_CHECKING:
    import regex

_SECONDS = 1.0
"""Processor time an expression may take over one prose, and once more for each megabyte of it."""

_NAMES_THE_BREAK = re.compile(r"\\n|\n")


class Expression:
    """The expression of a `regex` entry."""

    def __init__(self, source: str, *, case: bool) -> None:
        self._regex = compiled(source, case=case)
        self._whole = bool(_NAMES_THE_BREAK.search(source))

    def spans(self, prose: str, places: list[int] | None) -> dict[int, int]:
        """Give start → end of every match; raise TimeoutError.

        `places` are offsets of the anchor, ascending; None stands for everywhere.
        """
        prose = straight(prose)
        if self._whole:
            return _matches(self._regex, prose, [(0, len(prose))])
        return _matches(
            self._regex, prose, _lines(prose) if places is None else lines_at(prose, places)
        )


class Translation:
    """The expression of a `text` pattern that stands for too many literals."""

    def __init__(self, pattern: str, *, case: bool) -> None:
        import regex

        self._regex = regex.compile(_translated(pattern, case=case), regex.V0 | regex.POSIX)
        self._case = case

    def spans(self, prose: str, _places: list[int] | None) -> dict[int, int]:
        """Give start → longest end of every match in the prose; raise TimeoutError."""
        text = folded(prose, case=self._case)
        whole = (0, len(text.text))
        found = _matches(self._regex, text.text, [whole], overlapped=True)
        return dict(text.span(start, end) for start, end in found.items())


def anchor_of(source: str, *, is_regex: bool, case: bool) -> str:
    """Give a folded literal that stands in every match of a pattern, "" when none is known."""
    return required(straight(source) if is_regex else _translated(source, case=case))


def _translated(pattern: str, *, case: bool) -> str:
    return to_regex(pattern if case else lower(straight(pattern)))


def compiled(source: str, *, case: bool) -> regex.Pattern[str]:
    """Compile a `regex` entry; raise PatternError where it cannot be used."""
    # 12 ms, which a run without such entries does not pay.
    import regex

    refuse_heavy(source)
    try:
        expression = regex.compile(straight(source), regex.V0 | (0 if case else regex.IGNORECASE))
    except (regex.error, OverflowError, RecursionError) as error:
        raise PatternError(f"it is no regular expression: {error}") from None
    if expression.fullmatch(""):
        raise PatternError("it matches the empty text; at least one character must stand in it")
    return expression


def lines_at(prose: str, places: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Give the span of every line, once, that holds one of the ascending places."""
    end = -1
    for place in places:
        if place > end:
            begin = prose.rfind("\n", end + 1, place) + 1 or end + 1
            end = _line_end(prose, place)
            yield begin, end


def _lines(prose: str) -> Iterator[tuple[int, int]]:
    begin = 0
    while begin <= len(prose):
        end = _line_end(prose, begin)
        yield begin, end
        begin = end + 1


def _line_end(prose: str, place: int) -> int:
    end = prose.find("\n", place)
    return len(prose) if end < 0 else end


def _matches(
    expression: regex.Pattern[str],
    prose: str,
    windows: Iterable[tuple[int, int]],
    *,
    overlapped: bool = False,
) -> dict[int, int]:
    found = {}
    deadline = time.thread_time() + _SECONDS * (1 + len(prose) / 1_000_000)
    for begin, end in windows:
        left = max(deadline - time.thread_time(), 0.001)
        # A prose of one line, which may have megabytes, is not copied.
        line = prose[begin:end] if begin else prose
        for match in expression.finditer(line, 0, end - begin, overlapped=overlapped, timeout=left):
            if match.end() > match.start():
                found[begin + match.start()] = begin + match.end()
    return found
