"""JSON Lines: one diagnostic a line, each the object that the JSON contract describes."""

from __future__ import annotations

from prosecheck.report import Report
from prosecheck.report.about import About
from prosecheck.report.formats.json import json_object
from prosecheck.report.markup import json_text


def render(report: Report, about: About) -> str:
    """Give one line of JSON for every diagnostic."""
    return "".join(json_text(json_object(found, about)) for found in report.diagnostics)
