"""The pages of the rules, as they stand in their rooms, and what the rooms say of themselves."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from difflib import unified_diff
from itertools import islice
from pathlib import Path
from textwrap import fill
from typing import Any

from prosecheck.cases import CLEAN, FLAGGED, Case, cases_in
from prosecheck.frozen import Field, fields
from prosecheck.patterns import expression
from prosecheck.rooms import room_of
from prosecheck.rule import Rule

WIDTH = 100
"""Columns of a list of cases."""
_SHOWN = 8
"""Members of a long default that are shown."""
_COMMENT_LINES = expression(r"^<!--.*-->\n", re.MULTILINE)


def page(rule: Rule) -> str:
    """Give the Markdown page of a rule; its summary where the room has none."""
    room = room_of(rule)
    if os.path.isfile(room.page):
        with open(room.page, encoding="utf-8") as file:
            return file.read()
    return room.about or f"# {rule.name} ({rule.code})\n\n{rule.summary}\n"


def readable(rule: Rule) -> str:
    """Give the page without the comments that mark what is written by programs."""
    return _COMMENT_LINES.sub("", page(rule))


def explanation(rule: Rule) -> str:
    """Give the page without its comments, then the options of the rule and its cases' names."""
    parts = [readable(rule), _options(rule), _cases(rule)]
    return "\n".join(part for part in parts if part)


def _options(rule: Rule) -> str:
    lines = "".join(_option(field) for field in fields(rule.options))
    return f"## Options\n\n{lines}" if lines else ""


def _option(field: Field) -> str:
    unit, minimum = field.metadata.get("unit"), field.metadata.get("minimum")
    value = _value(field.default) + (f" {unit}" if unit else "")
    least = "" if minimum is None else f", at least {minimum:g}"
    return f"- `{field.name.replace('_', '-')}` ({value}{least}): {field.metadata.get('doc', '')}\n"


def _value(default: Any) -> str:
    """Give a default as one writes it in TOML; of a long list the first few."""
    match default:
        case bool():
            return str(default).lower()
        case str():
            return f'"{default}"'
        case tuple() | frozenset():
            members = sorted(default) if isinstance(default, frozenset) else default
            shown = ", ".join(map(_value, members[:_SHOWN]))
            more = f", … {len(members)} in all" if len(members) > _SHOWN else ""
            return f"[{shown}{more}]"
        case _:
            return str(default)


def _cases(rule: Rule) -> str:
    path = room_of(rule).cases
    if not os.path.isfile(path):
        return ""
    cases = cases_in(Path(path))
    lines = []
    for part in (FLAGGED, CLEAN):
        names = "; ".join(case.name for case in cases if case.part == part)
        lines.append(fill(f"{part}: {names}.", WIDTH, break_on_hyphens=False) + "\n")
    return "## Cases\n\n" + "\n".join(lines) + _fixes(cases)


def _fixes(cases: Sequence[Case]) -> str:
    """Give the lines that fixes change, as the cases show them, marked as in a diff."""
    shown = [line for case in cases for line in _changed(case)]
    return "\nFixes, as the cases show them:\n\n" + "".join(shown) if shown else ""


def _changed(case: Case) -> Iterator[str]:
    if case.fixed is None:
        return
    lines = unified_diff(case.text.splitlines(), case.fixed.splitlines(), n=0, lineterm="")
    for line in islice(lines, 2, None):  # without the names of the files
        if line[0] in "-+":
            yield f"    {line[0]} {line[1:]}\n"
