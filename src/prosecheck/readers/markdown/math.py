"""Tells formulas from sums of money, which Markdown writes with the same sign."""

from __future__ import annotations

import re

from prosecheck.patterns import expression

# What pandoc asks of $…$ (Pandoc User's Guide, "Math", https://pandoc.org/MANUAL.html#math): no
# blank inside beside a dollar sign, no digit after the closing one. A parser that asks for less
# reads "$5-$10" as a formula, and most dollar signs of articles are money.
_DOLLARS = expression(
    r"""
    \$ (?: (?<!\\\$) \$ (?P<display> [^\\$]*(?:(?:\\.|\$(?!\$))[^\\$]*)* ) \$\$
        | (?<![\w$\\]\$) (?P<formula> (?![\s$]) [^\\$\n]*(?:\\.[^\\$\n]*)* ) (?<!\s) \$ (?![\w$])
        )?
    """,
    re.X | re.S,
)
# What closes a formula; after a blank or before a figure, as in sums of money, nothing does.
_CLOSING = expression(r"\$(?:\$|(?<!\s\$)(?![\w$]))")
_MATHEMATICAL = expression(r"[\\^_={}<>|]|(?<![\w])[A-Za-z](?![\w])|[A-Za-z]\(")
_SUM_OF_MONEY = expression(r"[\d.,]+\s?(?:[kmb]|bn|million|billion)?\b(?![\\^_={}])", re.I)


def has_formulas(text: str) -> bool:
    """Whether any dollar sign of a text opens a formula."""
    return _CLOSING.search(text) is not None and any(map(_is_formula, _DOLLARS.finditer(text)))


def without_money(text: str) -> str:
    """Write a percent sign for every dollar sign that opens no formula; the width stays."""
    return _DOLLARS.sub(_as_read, text)


def _as_read(found: re.Match[str]) -> str:
    return found[0] if _is_formula(found) else found[0].replace("$", "%")


def _is_formula(found: re.Match[str]) -> bool:
    formula = found["formula"]
    if formula is None:
        return found["display"] is not None
    return not _SUM_OF_MONEY.match(formula) and _MATHEMATICAL.search(formula) is not None
