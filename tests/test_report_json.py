"""The JSON contract, and the lines of JSON that hold to it."""

import json
from importlib.resources import files
from typing import Any

import jsonschema
from hypothesis import given

from prosecheck.frozen import replace
from prosecheck.report import Report, renderer
from prosecheck.report.about import About
from prosecheck.rule import Rule, Severity
from prosecheck.run import rules_of
from tests.reports import ABOUT, many, reports

SCHEMA = json.loads(files("prosecheck.report").joinpath("json.schema.json").read_text("utf-8"))


def _json(report: Report, about: About = ABOUT) -> Any:
    return json.loads(renderer("json")(report, about))


@given(report=reports())
def test_json_holds_to_its_schema_and_says_what_was_found(report: Report) -> None:
    document = _json(report)
    jsonschema.validate(document, SCHEMA)
    assert [(d["path"], d["message"], d["excerpt"]) for d in document["diagnostics"]] == [
        (d.path, d.message, d.excerpt) for d in report.diagnostics
    ]
    assert [(e["path"], e["message"]) for e in document["errors"]] == [*report.failures]


@given(report=reports())
def test_a_line_of_jsonl_is_a_diagnostic_of_json(report: Report) -> None:
    text = renderer("jsonl")(report, ABOUT)
    assert [json.loads(line) for line in text.split("\n")[:-1]] == _json(report)["diagnostics"]


def test_the_summary_counts_what_was_left_out() -> None:
    document = _json(many({})._replace(suppressed=2, baselined=3))
    assert document["summary"]["suppressed"] == 2
    assert document["summary"]["baselined"] == 3


def test_every_code_of_ours_has_an_address_in_the_handbook() -> None:
    report = many({Severity.ERROR: 1})
    ours, crash = (report.diagnostics[0]._replace(code=code) for code in ("CUT001", "PRC001"))
    report = report._replace(diagnostics=(ours, crash))
    about = replace(ABOUT, handbook="https://example.org/", rules=rules_of)
    assert [d["url"] for d in _json(report, about)["diagnostics"]] == [
        "https://example.org/rules/truncated-disclaimers/",
        "https://example.org/rules/rule-crashed/",
    ]
    without = replace(about, handbook=None)
    assert [d["url"] for d in _json(report, without)["diagnostics"]] == [None, None]


def test_a_rule_of_a_stranger_has_no_address_in_our_handbook() -> None:
    stranger = Rule("TST001", "finder", "finds", module="elsewhere.finder")
    about = replace(ABOUT, handbook="https://example.org/", rules=lambda: [stranger])
    assert _json(many({Severity.ERROR: 1}), about)["diagnostics"][0]["url"] is None
