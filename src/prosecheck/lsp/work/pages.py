"""The pages of rules, as an editor shows them."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path

from prosecheck.handbook import readable
from prosecheck.lsp.work.jobs import Page
from prosecheck.own import own_page
from prosecheck.report.about import About
from prosecheck.rule import Rule


def page_of(rules: Sequence[Rule], code: str) -> Page | None:
    """Give the page of a code, of a rule or of our own; None where nothing has it.

    Its address is that in the handbook, or else that of the file in the rule's room.
    """
    about = About("", rules=lambda: rules)
    if (own := own_page(code)) is not None:
        return Page(own, about.url_of(code))
    rule = about.by_code.get(code)
    if rule is None:
        return None
    return Page(readable(rule), about.url_of(code) or _file_of(rule))


def _file_of(rule: Rule) -> str | None:
    path = files(rule.module).joinpath("README.md")
    return path.as_uri() if isinstance(path, Path) and path.is_file() else None
