"""The rules of a SARIF log, with their pages for those who have no handbook at hand."""

from __future__ import annotations

import re
from typing import Any

from prosecheck.patterns import expression
from prosecheck.report.about import About
from prosecheck.rule import Severity

LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_TEXT = 1000
"""Characters of a description, of which GitHub takes 1,024 (docs.github.com, "SARIF support")."""
_PARAGRAPH = expression(r"^(?!#|<!--)\S.*(?:\n(?!#).+)*", re.MULTILINE)
"""What a page says first, below its headings."""


def described(code: str, name: str, about: About) -> dict[str, Any]:
    """Give the metadata of a rule; its name alone where prosecheck itself reports."""
    rule = about.by_code.get(code)
    url = about.url_of(code)
    help_uri = {"helpUri": url} if url else {}
    if rule is None:
        summary = name.replace("-", " ")
        return {"id": code, "name": name, "shortDescription": {"text": summary}, **help_uri}
    page = about.page(rule)
    lead = _PARAGRAPH.search(page)
    return {
        "id": code,
        "name": rule.name,
        "shortDescription": {"text": _shortened(rule.summary)},
        "fullDescription": {"text": _shortened(lead[0] if lead else rule.summary)},
        "help": {"text": page, "markdown": page},
        **help_uri,
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
        "properties": {"tags": ["prose", code.rstrip("0123456789")]},
    }


def _shortened(text: str) -> str:
    return " ".join(text.split())[:_TEXT]
