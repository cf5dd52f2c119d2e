"""Makes rules of small styles and lints texts with them."""

from __future__ import annotations

from pathlib import Path

from prosecheck.diagnostic import Diagnostic
from prosecheck.rule import Rule
from prosecheck.vale import style_in
from tests.linting import linted


def rule(folder: Path, yaml: str, name: str = "Rule") -> Rule:
    """Give the rule of a YAML file in the style `Ours`."""
    style = folder / "Ours"
    style.mkdir(exist_ok=True)
    (style / f"{name}.yml").write_text(yaml, "utf-8")
    (found,) = (one for one in style_in(str(style)).rules if one.name == f"Ours.{name}")
    return found


def said(one: Rule, text: str, name: str = "a.md") -> list[str]:
    """Give line, column, excerpt and message of what a rule finds: `1:3 "word": message`."""
    return [_shown(d) for d in linted(one, text, name)]


def _shown(d: Diagnostic) -> str:
    return f'{d.start.line}:{d.start.column} "{d.excerpt}": {d.message}'


def fixed(one: Rule, text: str, name: str = "a.md") -> str:
    """Give a text with all fixes of a rule applied."""
    edits = [edit for d in linted(one, text, name) if d.fix for edit in d.fix.edits]
    for start, end, new in sorted(edits, reverse=True):
        text = text[:start] + new + text[end:]
    return text
