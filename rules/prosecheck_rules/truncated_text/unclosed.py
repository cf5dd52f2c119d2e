"""A code fence that is opened and never closed, read in the source."""

from __future__ import annotations

import re

from prosecheck.api import Source, SourceSpan

_FENCE = re.compile(r"^[ \t>]*(?:[-*+]\s+|\d+[.)]\s+)?(`{3,}|~{3,})([^`\r\n]*)$", re.MULTILINE)
_MARKDOWN = (".md", ".mdx", ".markdown")


def open_fence(source: Source) -> SourceSpan | None:
    """Give the fence that is still open where a Markdown file ends, None where there is none."""
    text = source.text
    if not source.path.lower().endswith(_MARKDOWN) or not ("```" in text or "~~~" in text):
        return None
    opened: re.Match[str] | None = None
    for fence in _FENCE.finditer(text):
        if opened is None:
            opened = fence
        elif fence[1].startswith(opened[1]) and not fence[2].strip():
            opened = None
    return SourceSpan(*opened.span(1)) if opened else None
