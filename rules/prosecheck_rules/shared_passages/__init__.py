"""REP002: passages that also stand in another article of the run."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any, NamedTuple

from prosecheck.api import Rule, Survey, Verdict, frozen, option

from .passages import FEWEST_WORDS, Run, note_of, run_of

_HALF = 0.5
"""Share of the shorter one's passages from which two articles are versions of one."""
_FEWEST = 3
"""Passages that show it; one or two are no more than that, however little else there is."""


@frozen
class Options:
    """What counts as a passage, and what as a template of the site."""

    words: int = option(40, "leave out passages of fewer words", unit="words", minimum=FEWEST_WORDS)
    files: int = option(
        3, "what stands in more files is a template, and left alone", unit="files", minimum=2
    )


class _Passage(NamedTuple):
    """A paragraph of this article: its place in the note, its words, who else has it."""

    place: int
    words: int
    others: tuple[str, ...]


def judge(
    name: str, facts: Sequence[Any], options: Options, articles: Run | None
) -> Iterator[Verdict]:
    """Report runs of passages that the same other articles have; two versions of one but once."""
    if articles is None:
        return
    passages = list(_passages(name, facts, articles, options.files))
    version = _version(passages, articles.sizes)
    if version:
        yield version
        return
    for others, group in groupby(passages, key=lambda passage: passage.others):
        shared = list(group)
        if others and sum(passage.words for passage in shared) >= options.words:
            yield Verdict(shared[0].place, _message(len(shared), others))


def _passages(name: str, facts: Sequence[Any], articles: Run, files: int) -> Iterator[_Passage]:
    """Give the passages of an article, without those that stand in more than some files."""
    for place, (key, words) in enumerate(facts):
        holders = articles.holders.get(key, ())
        if len(holders) <= files:  # its own among them; a template may have thousands
            yield _Passage(place, words, tuple(other for other in holders if other != name))


def _version(passages: Sequence[_Passage], sizes: Mapping[str, int]) -> Verdict | None:
    """Give the verdict where half of this article stands in one other, or the reverse."""
    shares = Counter(other for passage in passages for other in passage.others)
    if not shares:
        return None
    other = min(shares, key=lambda name: (-shares[name], name))
    count, size = shares[other], len(passages)
    if count < max(_FEWEST, _HALF * min(size, sizes[other])):
        return None
    first = next(passage.place for passage in passages if other in passage.others)
    return Verdict(
        first,
        f"{count} of the {size} longer paragraphs also stand in {other}; readers take "
        "two versions of one article for a mistake, so keep one",
        whole=True,
    )


def _message(count: int, others: Sequence[str]) -> str:
    what = "this paragraph also stands" if count == 1 else f"{count} paragraphs also stand"
    more = len(others) - 1
    where = others[0] + (f" and {more} more file{'s' if more > 1 else ''}" if more else "")
    return (
        f"{what} word for word in {where}; who reads both learns nothing here, "
        "so keep the better place and link to it"
    )


RULE = Rule(
    code="REP002",
    name="shared-passages",
    summary="passages that also stand in another article of the run",
    default=False,
    options=Options,
    survey=Survey(note=note_of, learn=run_of, judge=judge),
)
