"""Writes findings as a table of comma-separated values (RFC 4180)."""

from __future__ import annotations

import csv
import io

from prosecheck.api import About, Report, printable

HEAD = ("path", "line", "column", "severity", "code", "rule", "message")
_FORMULA = ("=", "+", "-", "@", "\t")
"""What makes a cell a formula, which no words of an article may be (OWASP, "CSV Injection")."""


def render(report: Report, _about: About) -> str:
    """Give a line for every finding, and one for every file that could not be checked."""
    text = io.StringIO()
    lines = csv.writer(text)
    lines.writerow(HEAD)
    for d in report.complaints:
        place = (d.start.line, d.start.column)
        words = (d.severity.value, d.code, d.rule, d.message)
        lines.writerow((_cell(d.path), *place, *map(_cell, words)))
    return text.getvalue()


def _cell(words: str) -> str:
    shown = printable(words)
    return f"'{shown}" if shown.startswith(_FORMULA) else shown
