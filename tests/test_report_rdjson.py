"""The Reviewdog Diagnostic Format."""

import json
from typing import Any

from hypothesis import given

from prosecheck.diagnostic import SourceEdit, SourceFix
from prosecheck.printable import encodable, printable
from prosecheck.report import Report, renderer
from prosecheck.rule import Applicability, Severity
from prosecheck.source import Source
from tests.reports import ABOUT, found, many, report_of, reports


def _result(report: Report) -> Any:
    return json.loads(renderer("rdjson")(report, ABOUT))


def _bytes(text: str, place: dict[str, int]) -> int:
    """Give the offset in bytes of a line and a column in bytes, both from 1."""
    starts = Source("", text).line_starts
    before = text[: starts[place["line"] - 1]].encode("utf-8", "surrogatepass")
    return len(before) + place["column"] - 1


@given(report=reports())
def test_a_diagnostic_stands_for_every_finding_and_every_file_that_was_not_checked(
    report: Report,
) -> None:
    diagnostics = _result(report)["diagnostics"]
    assert [(d["location"]["path"], d["message"], d["severity"]) for d in diagnostics] == [
        (encodable(d.path), printable(d.message), d.severity.value.upper())
        for d in report.complaints
    ]


@given(report=reports())
def test_ranges_are_bytes_of_the_file(report: Report) -> None:
    diagnostics = _result(report)["diagnostics"][len(report.failures) :]
    for shown, diagnostic in zip(diagnostics, report.diagnostics, strict=True):
        text = report.sources[diagnostic.path].text
        place = shown["location"]["range"]
        data = text.encode("utf-8", "surrogatepass")
        named = data[_bytes(text, place["start"]) : _bytes(text, place["end"])]
        assert named == diagnostic.excerpt.encode("utf-8", "surrogatepass")


@given(report=reports())
def test_a_suggestion_does_what_the_fix_does(report: Report) -> None:
    diagnostics = _result(report)["diagnostics"][len(report.failures) :]
    for shown, diagnostic in zip(diagnostics, report.diagnostics, strict=True):
        assert ("suggestions" in shown) == (diagnostic.fix is not None)
        if diagnostic.fix is None:
            continue
        text = report.sources[diagnostic.path].text
        (suggestion,) = shown["suggestions"]
        start, end = (_bytes(text, suggestion["range"][key]) for key in ("start", "end"))
        data = text.encode("utf-8", "surrogatepass")
        edits = diagnostic.fix.edits
        assert data[start:end] == _part(text, edits[0].start, edits[-1].end)
        written = _applied(text, diagnostic.fix)
        end_of_written = len(written) - len(text) + edits[-1].end
        assert suggestion["text"] == encodable(written[edits[0].start : end_of_written])


def _part(text: str, start: int, end: int) -> bytes:
    return text[start:end].encode("utf-8", "surrogatepass")


def _applied(text: str, fix: SourceFix) -> str:
    for edit in reversed(fix.edits):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


def test_a_fix_of_several_edits_is_one_suggestion() -> None:
    source = Source("a.txt", "Überall it is so, is it?")
    edits = (SourceEdit(8, 10, "that"), SourceEdit(11, 13, "was"))
    fix = SourceFix(Applicability.SAFE, "say that", edits)
    report = report_of([source], [found(source, 8, 13, fix=fix)])
    (shown,) = _result(report)["diagnostics"]
    assert shown["suggestions"] == [
        {
            "range": {"start": {"line": 1, "column": 10}, "end": {"line": 1, "column": 15}},
            "text": "that was",
        }
    ]


def test_the_code_of_the_rule_is_told() -> None:
    (shown,) = _result(many({Severity.INFO: 1}))["diagnostics"]
    assert shown["code"] == {"value": "TST001"}
