"""The pages of the rules, as they stand in their rooms."""

from __future__ import annotations

from importlib.resources import files

from prosecheck.rule import Rule


def page(rule: Rule) -> str:
    """Give the Markdown page of a rule; its summary where the room has none."""
    path = files(rule.module).joinpath("README.md")
    if path.is_file():
        return path.read_text(encoding="utf-8")
    return f"# {rule.name} ({rule.code})\n\n{rule.summary}\n"
