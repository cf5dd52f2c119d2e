"""The JSON contract, schema_version 1; `json.schema.json` in `report` describes it."""

from __future__ import annotations

from typing import Any

from prosecheck.diagnostic import Diagnostic, SourceFix
from prosecheck.report import Report
from prosecheck.report.about import About
from prosecheck.report.markup import json_text

SCHEMA_VERSION = 1


def render(report: Report, about: About) -> str:
    """Give the report as one line of JSON."""
    counts = {severity.value: count for severity, count in report.severities().items()}
    return json_text(
        {
            "schema_version": SCHEMA_VERSION,
            "tool": {"name": "prosecheck", "version": about.version},
            "diagnostics": [json_object(found, about) for found in report.diagnostics],
            "errors": [failure._asdict() for failure in report.failures],
            "summary": {
                "files": report.files,
                "words": report.words,
                **counts,
                "suppressed": report.suppressed,
                "baselined": report.baselined,
            },
        }
    )


def json_object(d: Diagnostic, about: About) -> dict[str, Any]:
    """Give a diagnostic as the contract has it."""
    return {
        "path": d.path,
        "code": d.code,
        "rule": d.rule,
        "severity": d.severity.value,
        "message": d.message,
        "excerpt": d.excerpt,
        "zone": d.zone.value if d.zone else None,
        "range": {"start": d.start._asdict(), "end": d.end._asdict()},
        "url": about.url_of(d.code),
        "fingerprint": d.fingerprint,
        "fix": _fix(d.fix) if d.fix else None,
    }


def _fix(fix: SourceFix) -> dict[str, Any]:
    return {
        "applicability": fix.applicability.value,
        "message": fix.message,
        "edits": [edit._asdict() for edit in fix.edits],
    }
