"""A style: a folder whose YAML files are rules."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import NamedTuple

from prosecheck.article import Kind
from prosecheck.discovery import shown
from prosecheck.phrases.table import PhraseTable
from prosecheck.phrases.values import TableError, nearest
from prosecheck.rooms import STYLE_RULES
from prosecheck.rule import Room, Rule
from prosecheck.vale.checks import (
    capitalization,
    conditional,
    consistency,
    existence,
    metric,
    occurrence,
    repetition,
    substitution,
)
from prosecheck.vale.definition import COMMON, Definition, Finder, definition_of
from prosecheck.vale.document import Document
from prosecheck.vale.message import filled
from prosecheck.vale.naming import code_of, name_of
from prosecheck.vale.scope import READ

UNSUPPORTED = ("script", "sequence", "spelling")
"""Types of checks that are skipped: a program, a tagger of words and a dictionary."""


class Type(NamedTuple):
    """A type of check: what makes its finder, and the keys that it reads."""

    finder: Callable[[Definition], Finder]
    keys: tuple[str, ...]


TYPES = {
    "existence": Type(existence.existence, existence.KEYS),
    "substitution": Type(substitution.substitution, substitution.KEYS),
    "occurrence": Type(occurrence.occurrence, occurrence.KEYS),
    "repetition": Type(repetition.repetition, repetition.KEYS),
    "consistency": Type(consistency.consistency, consistency.KEYS),
    "conditional": Type(conditional.conditional, conditional.KEYS),
    "capitalization": Type(capitalization.capitalization, capitalization.KEYS),
    "metric": Type(metric.metric, metric.METRIC_KEYS),
    "readability": Type(metric.readability, metric.READABILITY_KEYS),
}


class Style(NamedTuple):
    """The rules of a folder, and a sentence that names what of it is not read, "" for nothing."""

    rules: tuple[Rule, ...]
    note: str = ""


def style_in(folder: str) -> Style:
    """Give the rules of a style; raise TableError for a file that is no rule, or OSError."""
    style = os.path.basename(os.path.normpath(folder))
    rules: list[Rule] = []
    unread: dict[str, list[str]] = {}
    for file in sorted(name for name in os.listdir(folder) if name.endswith(STYLE_RULES)):
        name = name_of(style, os.path.splitext(file)[0])
        notes: list[str] = []
        rule = _rule_in(shown(os.path.join(folder, file)), name, notes)
        if rule is not None:
            rules.append(rule)
        for note in notes:
            unread.setdefault(note, []).append(name.partition(".")[2])
    return Style(tuple(rules), _told(shown(folder), unread))


def _told(folder: str, unread: dict[str, list[str]]) -> str:
    parts = [f"{what} ({', '.join(names)})" for what, names in sorted(unread.items())]
    return f"{folder}: not read: {'; '.join(parts)}" if parts else ""


def _rule_in(path: str, name: str, notes: list[str]) -> Rule | None:
    """Give the rule of a file; None for one of a type that is not read."""
    with open(path, encoding="utf-8-sig") as file:
        try:
            document = Document(path, file.read())
        except UnicodeDecodeError as error:
            said = f"not UTF-8: a wrong byte at offset {error.start}"
            raise TableError(f"{path}: {said}") from None
    extends = document.string("extends")
    if extends in UNSUPPORTED:
        notes.append(f"rules of the type {extends}")
        return None
    if extends not in TYPES:
        known = (*TYPES, *UNSUPPORTED)
        hint = nearest(extends, known)
        raise document.error(
            "extends", f'found "{extends}", wanted one of {", ".join(known)}{hint}'
        )
    unknown = (key for key in document.keys if key not in (*COMMON, *TYPES[extends].keys))
    notes += [f"key {key}" for key in unknown]
    definition = definition_of(document, notes)
    if not definition.scope.alternatives:
        return None
    return _made(name, definition, TYPES[extends].finder(definition))


def _made(name: str, definition: Definition, finder: Finder) -> Rule:
    document = definition.document
    summary = filled(definition.message, "…", "…", "…")
    code = code_of(name)
    about = [f"# {name} ({code})", f"## What it flags\n\n{summary}"]
    if document.string("description"):
        about.append(f"## Why\n\n{document.string('description').strip()}")
    if document.string("link"):
        about.append(f"## Sources\n\n{document.string('link').strip()}")
    table = PhraseTable(document.path, finder.phrases)
    cases = f"{os.path.splitext(document.path)[0]}.md"
    return Rule(
        code,
        name,
        summary,
        severity=definition.severity,
        review=finder.review,
        zones=READ,
        kinds=frozenset(Kind),
        quoted=True,
        always=True,
        room=Room(document.path, table, cases=cases, about="\n\n".join(about) + "\n"),
    )
