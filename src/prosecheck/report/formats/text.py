"""Text for people: one line a diagnostic, with a snippet of its line on a terminal."""

from __future__ import annotations

from collections import Counter

from prosecheck.diagnostic import Diagnostic
from prosecheck.printable import printable, printable_path
from prosecheck.report import Report
from prosecheck.report.about import About
from prosecheck.report.snippet import snippet
from prosecheck.rule import Applicability, Severity

_COLORS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.INFO: "36"}
_NOUNS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def render(report: Report, about: About) -> str:
    """Give one line for every diagnostic, and the closing line, in the style asked for."""
    style = about.style
    if style.statistics:
        shown = statistics(report)
    else:
        lines = []
        for diagnostic in report.diagnostics:
            lines.append(_line(diagnostic, style.color))
            if style.snippets:
                lines += _snippet(report, diagnostic, style.color)
        shown = "".join(f"{line}\n" for line in lines)
    return shown + (summary(report) if style.summary else "")


def statistics(report: Report) -> str:
    """Give the number of diagnostics of every rule, the most frequent first."""
    counts = Counter((d.code, d.rule) for d in report.diagnostics)
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return "".join(f"{count:>6,} {code} {rule}\n" for (code, rule), count in ordered)


def summary(report: Report) -> str:
    """Give the closing line: what was found, fixed and left out, and what can be fixed."""
    counts = [_counted(n, _NOUNS[severity]) for severity, n in report.severities().items() if n]
    known = {"suppressed": report.suppressed, "in the baseline": report.baselined}
    left_out = [f"{number:,} {why}" for why, number in known.items() if number]
    more = f" ({', '.join(left_out)})" if left_out else ""
    left = len(report.diagnostics)
    fixed = f"{report.fixed:,} fixed ({left:,} left): " if report.fixed else ""
    found = f"{', '.join(counts) or 'no findings'} in {_counted(report.files, 'file')}"
    return f"{fixed}{found}{more}{_offer(report)}\n"


def _offer(report: Report) -> str:
    """Give how many findings which option fixes; "" where there is no fix."""
    kinds = Counter(d.fix.applicability for d in report.diagnostics if d.fix)
    options = {Applicability.SAFE: "--fix", Applicability.UNSAFE: "--fix --unsafe-fixes"}
    offers = [f"{kinds[kind]:,} fixable with {o}" for kind, o in options.items() if kinds[kind]]
    return f"; {', '.join(offers)}" if offers else ""


def _line(d: Diagnostic, color: bool) -> str:
    place = f"{printable_path(d.path)}:{d.start.line}:{d.start.column}:"
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


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
