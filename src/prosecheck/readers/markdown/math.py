"""Tells formulas from sums of money, which Markdown writes with the same sign."""

from __future__ import annotations

import re

# What pandoc asks of $…$ (Pandoc User's Guide, "Math", https://pandoc.org/MANUAL.html#math): no
# blank inside beside a dollar sign, no digit after the closing one. A parser that asks for less
# reads "$5-$10" as a formula, and most dollar signs of articles are money.
_DOLLARS = re.compile(
    r"""
    (?P<display> \$\$ (?:\\.|[^\\$]|\$(?!\$)){1,5000}? \$\$ )
  | \\.                                                  # an escaped sign opens nothing
  | (?<![\w$]) \$ (?P<formula> (?![\s$]) (?:\\.|[^\\$\n]){1,500}? ) (?<!\s) \$ (?![\w$])
  | (?P<sign> \$ )
    """,
    re.X | re.S,
)
_MATHEMATICAL = re.compile(r"[\\^_={}<>|]|(?<![\w])[A-Za-z](?![\w])|[A-Za-z]\(")
_SUM_OF_MONEY = re.compile(r"[\d.,]+\s?(?:[kmb]|bn|million|billion)?\b(?![\\^_={}])", re.I)


def has_formulas(text: str) -> bool:
    """Whether any dollar sign of a text opens a formula."""
    return any(map(_is_formula, _DOLLARS.finditer(text)))


def without_money(text: str) -> str:
    """Write a percent sign for every dollar sign that opens no formula; the width stays."""
    return _DOLLARS.sub(lambda found: found[0] if _is_formula(found) else _masked(found[0]), text)


def _is_formula(found: re.Match[str]) -> bool:
    formula = found["formula"]
    if formula is None:
        return found["display"] is not None
    return bool(_MATHEMATICAL.search(formula)) and not _SUM_OF_MONEY.match(formula)


def _masked(written: str) -> str:
    return written if written.startswith("\\") else written.replace("$", "%")
