"""Lints a text with one rule."""

from __future__ import annotations

from prosecheck.diagnostic import Diagnostic
from prosecheck.engine import Linter
from prosecheck.readers import read_all
from prosecheck.rule import Rule
from prosecheck.selection import Enabled
from prosecheck.source import Source


def linted(rule: Rule, text: str, name: str = "a.md") -> list[Diagnostic]:
    """Give what a rule finds in the articles of a text, which goes by a name."""
    linter = Linter([Enabled(rule, rule.options(), rule.severity)])
    return [d for article in read_all(Source(name, text)) for d in linter.lint(article)]
