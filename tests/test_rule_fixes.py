"""Fixes of the filler and citation rules: what a text is after they are applied."""

from __future__ import annotations

import pytest

from prosecheck.engine import Linter
from prosecheck.readers import read
from prosecheck.rule import Applicability, NoOptions, Rule
from prosecheck.selection import Enabled
from prosecheck.source import Source
from prosecheck_rules.citation_residue import RULE as CITATIONS
from prosecheck_rules.filler_phrases import RULE as FILLERS


def fixed(rule: Rule, text: str, path: str = "a.txt") -> str:
    """Give a text with every fix of a rule applied."""
    linter = Linter([Enabled(rule, NoOptions(), rule.severity)])
    edits = [
        edit
        for diagnostic in linter.lint(read(Source(path, text)))
        if diagnostic.fix
        for edit in diagnostic.fix.edits
    ]
    for edit in sorted(edits, key=lambda edit: edit.start, reverse=True):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("We met in order to vote.", "We met to vote."),
        ("In order to vote, we met.", "To vote, we met."),
        ("Needless to say, we met.", "We met."),
        ("It is worth noting that we met.", "We met."),
        ("We know, needless to say, that it rained.", "We know that it rained."),
        ("He said so, needless to say.", "He said so, needless to say."),
    ],
)
def test_a_filler_is_struck_or_replaced_and_a_sentence_keeps_its_capital(
    before: str, after: str
) -> None:
    assert fixed(FILLERS, before) == after


def test_a_filler_with_markup_inside_has_no_fix() -> None:
    assert fixed(FILLERS, "We met in *order* to vote.", "a.md") == "We met in *order* to vote."


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
