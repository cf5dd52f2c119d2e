"""The JSON contract, schema_version 1; `json.schema.json` beside this module describes it."""

from __future__ import annotations

import json
from typing import Any

from prosecheck.diagnostic import Diagnostic, SourceFix
from prosecheck.report import Report

SCHEMA_VERSION = 1


def render(report: Report, version: str) -> str:
    """Give the report as one line of JSON in ASCII, which no terminal or log can misread."""
    counts = {severity.value: count for severity, count in report.severities().items()}
    document = {
        "schema_version": SCHEMA_VERSION,
        "tool": {"name": "prosecheck", "version": version},
        "diagnostics": [_diagnostic(diagnostic) for diagnostic in report.diagnostics],
        "errors": [failure._asdict() for failure in report.failures],
        "summary": {
            "files": report.files,
            "words": report.words,
            **counts,
            "suppressed": 0,
            "baselined": report.baselined,
        },
    }
    return json.dumps(document, separators=(",", ":")) + "\n"


def _diagnostic(d: Diagnostic) -> dict[str, Any]:
    return {
        "path": d.path,
        "code": d.code,
        "rule": d.rule,
        "severity": d.severity.value,
        "message": d.message,
        "excerpt": d.excerpt,
        "zone": d.zone.value if d.zone else None,
        "range": {"start": d.start._asdict(), "end": d.end._asdict()},
        "url": None,  # until the handbook has an address
        "fingerprint": d.fingerprint,
        "fix": _fix(d.fix) if d.fix else None,
    }


def _fix(fix: SourceFix) -> dict[str, Any]:
    return {
        "applicability": fix.applicability.value,
        "message": fix.message,
        "edits": [edit._asdict() for edit in fix.edits],
    }
