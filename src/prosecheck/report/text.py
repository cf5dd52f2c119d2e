"""Text for people: one line a diagnostic, with a snippet of its line on a terminal."""

from __future__ import annotations

from prosecheck.diagnostic import Diagnostic
from prosecheck.printable import printable
from prosecheck.report.snippet import snippet
from prosecheck.rule import Severity
from prosecheck.run import Report

_COLORS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.INFO: "36"}


def render(report: Report, *, snippets: bool, color: bool, summary: bool) -> str:
    """Give the report as lines; `snippets` shows the words, `summary` the closing line."""
    lines = []
    for diagnostic in report.diagnostics:
        lines.append(_line(diagnostic, color))
        if snippets:
            lines += _snippet(report, diagnostic, color)
    if summary:
        lines.append(_summary(report))
    return "".join(f"{line}\n" for line in lines)


def _line(d: Diagnostic, color: bool) -> str:
    place = f"{printable(d.path)}:{d.start.line}:{d.start.column}:"
    level = f"[{d.severity.value}]"
    if color:
        place = f"\x1b[1m{place}\x1b[0m"
        level = f"\x1b[{_COLORS[d.severity]}m{level}\x1b[0m"
    return f"{place} {d.code} {level} {printable(d.message)} ({d.rule})"


def _snippet(report: Report, d: Diagnostic, color: bool) -> list[str]:
    shown, carets = snippet(report.sources[d.path], d.start, d.end)
    if color:
        carets = f"\x1b[{_COLORS[d.severity]}m{carets}\x1b[0m"
    return [f"  | {shown}", f"  | {carets}"]


def _summary(report: Report) -> str:
    counts = [
        _counted(report.count(severity), _NOUNS[severity])
        for severity in Severity
        if report.count(severity)
    ]
    files = _counted(report.files, "file")
    return f"{', '.join(counts)} in {files}" if counts else f"no findings in {files}"


_NOUNS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
