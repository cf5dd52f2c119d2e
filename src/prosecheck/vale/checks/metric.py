"""metric and readability: figures of an article as a whole."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from prosecheck.article import Article
from prosecheck.phrases.matcher import Hit
from prosecheck.rule import Finding
from prosecheck.vale.counts import NAMES, counts_of
from prosecheck.vale.definition import Definition, Finder, opening
from prosecheck.vale.formula import Formula, FormulaError
from prosecheck.vale.message import filled

METRIC_KEYS = ("formula", "condition")
READABILITY_KEYS = ("metrics", "grade")
_RESULT = "result"
_COMPARES = (">", "<", "=", "!")
"""What a condition begins with."""
# Kincaid et al., Research Branch Report 8-75, 1975; Gunning, The Technique of Clear Writing, 1952;
# Coleman and Liau, Journal of Applied Psychology 60(2), 1975; McLaughlin, Journal of Reading 12(8),
# 1969; Smith and Senter, AMRL-TR-66-220, 1967.
_GRADES = {
    "Flesch-Kincaid": "0.39 * words / sentences + 11.8 * syllables / words - 15.59",
    "Gunning Fog": "0.4 * (words / sentences + 100 * complex_words / words)",
    "Coleman-Liau": "5.88 * characters / words - 29.6 * sentences / words - 15.8",
    "SMOG": "1.043 * math.sqrt(polysyllabic_words * 30 / sentences) + 3.1291",
    "Automated Readability": "4.71 * characters / words + 0.5 * words / sentences - 21.43",
}


def metric(rule: Definition) -> Finder:
    """Give what reports an article whose figure meets the condition; raise TableError."""
    formula = _formula(rule, "formula", rule.document.string("formula"), NAMES)
    condition = rule.document.string("condition").strip()
    if condition[:1] not in _COMPARES:
        raise rule.document.error("condition", f'found "{condition}", wanted one such as "> 8.0"')
    test = _formula(rule, "condition", f"{_RESULT} {condition}", frozenset({_RESULT}))
    return _finder(rule, formula.value, lambda value: bool(test.value({_RESULT: value})))


def readability(rule: Definition) -> Finder:
    """Give what reports an article whose mean grade is too high; raise TableError."""
    names = [name for name, _ in rule.document.strings("metrics")]
    for name in names or [""]:
        if name not in _GRADES:
            raise rule.document.error("metrics", f'found "{name}", wanted some of {[*_GRADES]}')
    formulas = [Formula(_GRADES[name], NAMES) for name in names]
    highest = rule.document.number("grade")

    def grade(counts: dict[str, float]) -> float:
        return sum(formula.value(counts) for formula in formulas) / len(formulas)

    return _finder(rule, grade, lambda value: value > highest)


def _finder(
    rule: Definition, value: Callable[[dict[str, float]], float], is_wrong: Callable[[float], bool]
) -> Finder:
    def review(_hits: Sequence[Hit], article: Article, _options: Any) -> list[Finding]:
        counts = counts_of(article)
        if not counts["words"]:
            return []
        figure = value(counts)
        if not is_wrong(figure):
            return []
        return [Finding(opening(article), filled(rule.message, f"{figure:.2f}"), whole=True)]

    return Finder(review)


def _formula(rule: Definition, key: str, text: str, names: frozenset[str]) -> Formula:
    try:
        return Formula(text, names)
    except FormulaError as error:
        raise rule.document.error(key, f'found "{text.strip()}", but {error}') from None
