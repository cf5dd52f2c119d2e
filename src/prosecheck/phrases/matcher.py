"""The phrases of all tables, found in prose in one pass.

Finite patterns are literals that one automaton (for little text, an index of first words) finds
in folded prose; whole words and letter case are looked at only there. The others are regular
expressions that run where a literal they need was seen. Of one phrase the longest match at a
place counts; a match that an exception of the phrase overlaps is dropped; of what is left in a
table, the leftmost and then the longest stands, and on the same span the phrase that comes first.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from prosecheck.phrases.boundary import closes, is_word, opens
from prosecheck.phrases.fold import PIECE, Piece, folded, pieces
from prosecheck.phrases.index import Index, facts_of
from prosecheck.phrases.plan import Pattern, Plan, Use, plan
from prosecheck.phrases.search import Search, automaton_for
from prosecheck.phrases.table import Phrase, PhraseTable

if TYPE_CHECKING:
    from prosecheck.phrases.expression import Expression, Translation

AUTOMATON_FROM = 100_000
"""Characters from which on building the automaton (20 ms) costs less than it saves."""

Spans = dict[int, int]
"""Start → end of the matches of one pattern; offsets in the prose."""


class Hit(NamedTuple):
    """A phrase found; offsets in the prose that was given, end exclusive."""

    start: int
    end: int
    phrase: Phrase


class PatternTimeout(Exception):  # noqa: N818 - named as the TimeoutError it comes from would be
    """An expression ran out of time; `path` and `line` say which one."""

    def __init__(self, path: str, line: int) -> None:
        super().__init__(
            f"{path}:{line}: the pattern ran out of time; write it so that no two of its parts "
            "can match the same characters, or bound its repetitions"
        )
        self.path = path
        self.line = line


class Matcher:
    """Finds the phrases of all its tables at once."""

    def __init__(
        self,
        tables: Sequence[PhraseTable],
        *,
        planned: Plan | None = None,
        automaton_from: int = AUTOMATON_FROM,
        piece: int = PIECE,
    ) -> None:
        """Make ready to search.

        `planned` is the plan of the same tables where a cache has kept it; `automaton_from` is
        the number of characters from which on the automaton is worth being built, and `piece`
        that of those searched at a time.
        """
        self._tables = tuple(tables)
        self._plan = plan(tables) if planned is None else planned
        self._expressions: dict[int, Expression | Translation] = {}
        self._index = Index(self._plan.literals)
        self._search: Search = self._index.places
        self._until_automaton = automaton_from
        self._piece = piece

    def expect(self, characters: int) -> None:
        """Make ready for so much text at once; processes parted after that share what is made."""
        self._until_automaton -= characters
        if self._until_automaton < 0 and self._search == self._index.places:
            self._search = automaton_for(self._plan.literals.all()) or self._search

    def hits(self, prose: str) -> list[list[Hit]]:
        """Give the hits of each table, in text order; raise PatternTimeout."""
        self.expect(len(prose))
        found: dict[int, Spans] = {}
        places: dict[int, list[int]] = {}
        for piece in pieces(prose, self._plan.literals.longest, self._piece):
            self._scan(prose, piece, found, places)
        if self._plan.slow:
            found |= self._run_slow(prose, places)
        return self._chosen(found)

    def _chosen(self, found: dict[int, Spans]) -> list[list[Hit]]:
        """Give the hits of each table that exceptions and other matches leave."""
        candidates: dict[int, list[tuple[int, int, int]]] = {}
        for number, spans in found.items():
            for use in self._plan.uses[number]:
                kept = _without_exceptions(spans, use, found) if use.unless else spans.items()
                own = candidates.setdefault(use.table, [])
                own += [(start, -end, use.phrase) for start, end in kept]
        hits: list[list[Hit]] = [[] for _ in self._tables]
        for table, own in candidates.items():
            hits[table] = _leftmost_longest(own, self._tables[table])
        return hits

    def _scan(
        self, prose: str, piece: Piece, found: dict[int, Spans], places: dict[int, list[int]]
    ) -> None:
        """Add the spans of finite patterns and the places of anchors that begin in a piece."""
        text = piece.folded.text
        for line, start, end in self._search(text):
            opens_word, closes_word, owners, anchored = facts_of(line)
            span = first, last = piece.folded.span(start, end)
            if not piece.start <= first < piece.end:
                continue
            for number in anchored:
                places.setdefault(number, []).append(first)
            # A blank on either side is the usual case, and cheaper to see than a call.
            whole = (not opens_word or text[start - 1] == " " or opens(text, start)) and (
                not closes_word or text[end] == " " or closes(text, end)
            )
            if not whole and (is_word(text[start - 1]) or is_word(text[end])):
                continue
            for number, spellings, loose in owners:
                if (whole or loose) and (not spellings or _spelling(prose, span) in spellings):
                    spans = found.setdefault(number, {})
                    if last > spans.get(first, 0):
                        spans[first] = last

    def _run_slow(self, prose: str, places: dict[int, list[int]]) -> dict[int, Spans]:
        found: dict[int, Spans] = {}
        for number, pattern in self._plan.slow.items():
            if pattern.anchor and number not in places:
                continue
            expression = self._expressions.get(number)
            if expression is None:
                expression = self._expressions[number] = _compiled(pattern)
            try:
                found[number] = expression.spans(prose, places.get(number))
            except TimeoutError:
                raise PatternTimeout(pattern.path, pattern.line) from None
        return found


def _spelling(prose: str, span: tuple[int, int]) -> str:
    return folded(prose[slice(*span)], case=True).text[1:-1]


def _compiled(pattern: Pattern) -> Expression | Translation:
    # Few texts need it, and what it imports is slow to start.
    from prosecheck.phrases.expression import Expression, Translation

    return (Expression if pattern.is_regex else Translation)(pattern.source, case=pattern.case)


def _without_exceptions(
    spans: Spans, use: Use, found: dict[int, Spans]
) -> Iterable[tuple[int, int]]:
    exceptions = sorted(
        span for number in use.unless if number in found for span in found[number].items()
    )
    if not exceptions:
        return spans.items()
    starts = [start for start, _ in exceptions]
    furthest = list(accumulate((end for _, end in exceptions), max, initial=-1))
    return [
        (start, end) for start, end in spans.items() if furthest[bisect_left(starts, end)] <= start
    ]


def _leftmost_longest(candidates: list[tuple[int, int, int]], table: PhraseTable) -> list[Hit]:
    hits = []
    free = 0
    for start, minus_end, order in sorted(candidates):
        if start >= free:
            free = -minus_end
            hits.append(Hit(start, free, table.phrases[order]))
    return hits
