"""GitLab's Code Quality report (docs.gitlab.com/ci/testing/code_quality, "report format")."""

from __future__ import annotations

from collections import Counter
from typing import Any

from prosecheck.diagnostic import Diagnostic
from prosecheck.placement import CRASHED, UNCHECKED
from prosecheck.printable import encodable, printable
from prosecheck.report import Report
from prosecheck.report.about import About
from prosecheck.report.markup import json_text
from prosecheck.rule import Severity

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}
_FAILED = (CRASHED[0], UNCHECKED[0])


def render(report: Report, about: About) -> str:
    """Give a JSON array of issues, whose fingerprints all differ.

    GitLab shows one issue a fingerprint: the second finding of a rule in a sentence gets the
    fingerprint of both with the suffix -2.
    """
    seen: Counter[str] = Counter()
    issues = []
    for found in report.complaints:
        seen[found.fingerprint] += 1
        issues.append(_issue(found, seen[found.fingerprint], about))
    return json_text(issues)


def _issue(d: Diagnostic, number: int, about: About) -> dict[str, Any]:
    return {
        "description": printable(d.message),
        "check_name": d.code,
        "fingerprint": d.fingerprint if number == 1 else f"{d.fingerprint}-{number}",
        "severity": "critical" if d.code in _FAILED else _SEVERITIES[d.severity],
        "location": {
            "path": encodable(about.in_repository(d.path)),
            "lines": {"begin": d.start.line, "end": d.end.line},
        },
    }
