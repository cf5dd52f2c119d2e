"""Fixes of words: what a sentence is after they are applied."""

from __future__ import annotations

import pytest

from prosecheck.engine import Linter
from prosecheck.fixes.rounds import mended
from prosecheck.readers import read
from prosecheck.rule import Applicability, NoOptions, Rule
from prosecheck.selection import Enabled
from prosecheck.source import Source
from prosecheck_rules.citation_residue import RULE as CITATIONS
from prosecheck_rules.filler_phrases import RULE as FILLERS


def fixed(rule: Rule, text: str, path: str = "a.txt") -> str:
    """Give a text with every fix of a rule applied."""
    linter = Linter([Enabled(rule, NoOptions(), rule.severity)])
    lint = lambda source: linter.lint(read(source))  # noqa: E731
    return mended(Source(path, text), lint, frozenset(Applicability)).source.text


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("We met in order to vote.", "We met to vote."),
        ("In order to vote, we met.", "To vote, we met."),
        ("Needless to say, we met.", "We met."),
        ("It is worth noting that we met.", "We met."),
        ("We know, needless to say, that it rained.", "We know that it rained."),
        ("He said so, needless to say.", "He said so."),
        ("But needless to say, we met.", "But we met."),
        ("However, it is worth noting that we met.", "However, we met."),
        ("However, as we all know, the bus is late.", "However, the bus is late."),
        ("It rained and, as we all know, the bus is late.", "It rained and the bus is late."),
        ("The end is near in and of itself, and we met.", "The end is near, and we met."),
        ("Needless to say, iPhones are dear.", "iPhones are dear."),
        ("Needless to say, 3 of us met.", "3 of us met."),
        ("Needless to say: we met.", "We met."),
        ("Needless to say \u2014 we met.", "We met."),
        ("Hint: As previously mentioned, we met.", "Hint: We met."),
        ("We met. Needless to say. We ate.", "We met. We ate."),
        ("IN ORDER TO VOTE, WE MET.", "TO VOTE, WE MET."),
        ("It was an end result, or a final outcome.", "It was a result, or a result."),
        ("She spoke of a large number of boats.", "She spoke of many boats."),
    ],
)
def test_a_filler_is_struck_or_replaced_and_a_sentence_keeps_its_capital(
    before: str, after: str
) -> None:
    assert fixed(FILLERS, before) == after


@pytest.mark.parametrize(
    "text",
    [
        "Needless to say, “we met”.",
        "Needless to say or not, we met.",
        "It's suffice to say that it rained.",
        "We met, in an as we all know old hall.",
        "The fact of the matter is far from clear.",
        "They will have the ability to swim.",
        "There are a myriad of books.",
        "The reason is despite the fact that it rained.",
        "Now at this point in time, we met.",
        "He went home at the end of the day, and slept.",
        "In order to: vote.",
    ],
)
def test_a_filler_that_a_sentence_needs_stays(text: str) -> None:
    assert fixed(FILLERS, text) == text


def test_a_replacement_is_safe_and_striking_is_not() -> None:
    linter = Linter([Enabled(FILLERS, NoOptions(), FILLERS.severity)])
    text = "Needless to say, we met in order to vote."
    kinds = [d.fix.applicability for d in linter.lint(read(Source("a.txt", text))) if d.fix]
    assert kinds == [Applicability.UNSAFE, Applicability.SAFE]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("?utm_source=chatgpt.com", ""),
        ("?id=7&utm_source=openai", "?id=7"),
        ("?utm_source=openai&id=7", "?id=7"),
        ("?id=7&utm_source=openai&page=2", "?id=7&page=2"),
        ("?utm_source=chatgpt.com#wheel", "#wheel"),
    ],
)
def test_a_tagged_link_loses_its_parameter_and_nothing_else(before: str, after: str) -> None:
    text = "See [the register](https://mills.example.net/{})."
    assert fixed(CITATIONS, text.format(before), "a.md") == text.format(after)
