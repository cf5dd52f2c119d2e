"""The Reviewdog Diagnostic Format (reviewdog, proto/rdf/reviewdog.proto): columns are bytes."""

from __future__ import annotations

from typing import Any

from prosecheck.diagnostic import Diagnostic, SourceFix
from prosecheck.placement import UNCHECKED
from prosecheck.printable import encodable, printable
from prosecheck.report import Report
from prosecheck.report.about import About
from prosecheck.report.markup import json_text
from prosecheck.source import Position, Source


def render(report: Report, about: About) -> str:
    """Give the DiagnosticResult; fixes are suggestions."""
    return json_text(
        {
            "source": {"name": "prosecheck"},
            "diagnostics": [_diagnostic(d, report, about) for d in report.complaints],
        }
    )


def _diagnostic(d: Diagnostic, report: Report, about: About) -> dict[str, Any]:
    location: dict[str, Any] = {"path": encodable(d.path)}
    if d.code != UNCHECKED[0]:
        location["range"] = _range(d.start, d.end)
    shown: dict[str, Any] = {
        "message": printable(d.message),
        "location": location,
        "severity": d.severity.value.upper(),
        "code": {"value": d.code},
    }
    if url := about.url_of(d.code):
        shown["code"] = {"value": d.code, "url": url}
    if d.fix and d.fix.edits:
        shown["suggestions"] = [_suggestion(d.fix, report.sources[d.path])]
    return shown


def _suggestion(fix: SourceFix, source: Source) -> dict[str, Any]:
    """Give the edits of a fix as one: reviewdog offers several suggestions each by itself."""
    edits = sorted(fix.edits)
    at = start = edits[0].start
    parts = []
    for edit in edits:
        parts += [source.text[at : edit.start], edit.text]
        at = edit.end
    return {
        "range": _range(source.position(start), source.position(at)),
        "text": encodable("".join(parts)),
    }


def _range(start: Position, end: Position) -> dict[str, Any]:
    return {
        "start": {"line": start.line, "column": start.byte_column},
        "end": {"line": end.line, "column": end.byte_column},
    }
