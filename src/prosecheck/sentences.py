"""Sentence boundaries in running text."""

from __future__ import annotations

import re

_END = re.compile(r"[.!?…]+[\"')\]]*\s+(?=[\"'(\[]*[A-Z0-9])")


def split(text: str) -> list[tuple[int, int]]:
    """Give the (start, end) of every sentence of one block, without the blanks between them."""
    spans = []
    start = 0
    for match in _END.finditer(text):
        spans.append((start, start + len(text[start : match.end()].rstrip())))
        start = match.end()
    if text[start:].strip():
        spans.append((start, len(text.rstrip())))
    return spans
