"""The JSON contract, schema_version 1."""

from __future__ import annotations

import json
from typing import Any

from prosecheck.diagnostic import Diagnostic
from prosecheck.rule import Severity
from prosecheck.run import Report
from prosecheck.source import Position

SCHEMA_VERSION = 1


def render(report: Report, version: str) -> str:
    """Give the report as one JSON document that ends in a line end."""
    document = {
        "schema_version": SCHEMA_VERSION,
        "tool": {"name": "prosecheck", "version": version},
        "diagnostics": [_diagnostic(diagnostic) for diagnostic in report.diagnostics],
        "errors": [failure._asdict() for failure in report.failures],
        "summary": {
            "files": report.files,
            "words": report.words,
            **{severity.value: report.count(severity) for severity in Severity},
            "suppressed": 0,
            "baselined": 0,
        },
    }
    return json.dumps(document, ensure_ascii=True, separators=(",", ":")) + "\n"


def _diagnostic(d: Diagnostic) -> dict[str, Any]:
    return {
        "path": d.path,
        "code": d.code,
        "rule": d.rule,
        "severity": d.severity.value,
        "message": d.message,
        "excerpt": d.excerpt,
        "zone": d.zone.value if d.zone else None,
        "range": {"start": _position(d.start), "end": _position(d.end)},
        "url": None,
        "fingerprint": d.fingerprint,
        "fix": None
        if d.fix is None
        else {
            "applicability": d.fix.applicability.value,
            "message": d.fix.message,
            "edits": [edit._asdict() for edit in d.fix.edits],
        },
    }


def _position(position: Position) -> dict[str, int]:
    return position._asdict()
