"""GitLab's Code Quality report."""

import json
from typing import Any

import jsonschema
from hypothesis import given

from prosecheck.diagnostic import Failure
from prosecheck.printable import encodable, printable
from prosecheck.report import Report, renderer
from prosecheck.rule import Severity
from tests.reports import ABOUT, many, reports

# The fields that GitLab's documentation asks for ("Code Quality report format"); no package
# ships a schema of them.
SCHEMA = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "minLength": 1},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": r"^(?!\./)"},
                    "lines": {"required": ["begin"], "properties": {"begin": {"minimum": 1}}},
                },
            },
        },
    },
}


def _issues(report: Report) -> Any:
    return json.loads(renderer("gitlab")(report, ABOUT))


@given(report=reports())
def test_an_issue_stands_for_every_finding_and_every_file_that_was_not_checked(
    report: Report,
) -> None:
    issues = _issues(report)
    jsonschema.validate(issues, SCHEMA)
    assert [(i["location"]["path"], i["description"]) for i in issues] == [
        (encodable(d.path), printable(d.message)) for d in report.complaints
    ]
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)


def test_a_first_finding_keeps_its_fingerprint_and_further_ones_are_numbered() -> None:
    report = many({Severity.ERROR: 3})
    known = report.diagnostics[0].fingerprint
    assert [i["fingerprint"] for i in _issues(report)] == [known, f"{known}-2", f"{known}-3"]


def test_severities_are_those_of_gitlab() -> None:
    report = many(dict.fromkeys(Severity, 1))
    report = report._replace(failures=(Failure("b.txt", "cannot be read"),))
    assert [i["severity"] for i in _issues(report)] == ["critical", "info", "minor", "major"]
