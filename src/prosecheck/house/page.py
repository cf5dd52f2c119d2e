"""The page of a house rule, written from its file."""

from __future__ import annotations

from prosecheck.phrases.table import Phrase, PhraseTable
from prosecheck.phrases.values import Values

DOCUMENTATION = ("why", "instead", "when-to-ignore", "sources")
"""Keys of the header that are sections of the page, in their order there."""
_SHOWN = 20
"""Phrases that a page shows at most."""


def page_of(title: str, summary: str, table: PhraseTable, header: Values) -> str:
    """Give the Markdown page of a rule; raise TableError."""
    parts = [f"# {title}", f"## What it flags\n\n{summary}\n\n{_listed(table)}"]
    for key in DOCUMENTATION:
        written = "\n".join(header.strings(key)).strip()
        if written:
            parts.append(f"## {key.replace('-', ' ').capitalize()}\n\n{written}")
    return "\n\n".join(parts) + "\n"


def _listed(table: PhraseTable) -> str:
    lines = [_line(phrase) for phrase in table.phrases[:_SHOWN]]
    more = len(table.phrases) - _SHOWN
    return "\n".join([*lines, f"- and {more} more"] if more > 0 else lines)


def _line(phrase: Phrase) -> str:
    advice = phrase.advice("")
    return f"- `{phrase.text or phrase.regex}`" + (f": {advice}" if advice else "")
