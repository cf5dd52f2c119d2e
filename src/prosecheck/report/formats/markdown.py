"""A summary in Markdown, for the page of a CI job: how much was found, by rule, and the worst."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from prosecheck.diagnostic import Diagnostic
from prosecheck.patterns import expression
from prosecheck.printable import printable
from prosecheck.report import Report
from prosecheck.report.about import About
from prosecheck.report.formats import text
from prosecheck.rule import Severity

SHOWN = 100
"""Findings that are listed; GitHub takes 1 MiB a step (docs.github.com, "Adding a job summary")."""
_MARKS = {Severity.ERROR: "🛑", Severity.WARNING: "⚠️", Severity.INFO: "ℹ️"}
# Every ASCII punctuation mark can be escaped (CommonMark 0.31, section 2.4); so neither markup,
# mentions, references to issues nor bare addresses come out of an article's text.
_PUNCTUATION = expression(r"([!-/:-@\[-`{-~])")


def render(report: Report, about: About) -> str:
    """Give a heading with the counts, a table of the rules and a list of the worst findings."""
    heading = f"## prosecheck: {_escaped(text.summary(report).strip())}"
    return "\n".join([heading, "", *_rules(report, about), *_list(report)])


def _rules(report: Report, about: About) -> Iterator[str]:
    counts = Counter((d.code, d.rule) for d in report.diagnostics)
    if not counts:
        return
    yield from ("| findings | rule | |", "| ---: | --- | --- |")
    for (code, name), count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        url = about.url_of(code)
        shown = f"[{_escaped(code)}]({url})" if url else _escaped(code)
        yield f"| {count:,} | {shown} | {_escaped(name)} |"
    yield ""


def _list(report: Report) -> Iterator[str]:
    worst = sorted(report.complaints, key=lambda d: d.severity.rank)
    for found in worst[:SHOWN]:
        yield _item(found)
    if len(worst) > SHOWN:
        yield f"- and {len(worst) - SHOWN:,} more"
    yield ""


def _item(d: Diagnostic) -> str:
    place = _escaped(f"{d.path}:{d.start.line}:{d.start.column}")
    return f"- {_MARKS[d.severity]} {place} {_escaped(d.code)}: {_escaped(d.message)}"


def _escaped(said: str) -> str:
    return _PUNCTUATION.sub(r"\\\1", printable(said))
