"""What reports say beside the findings: of prosecheck, its rules and the repository."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from functools import cached_property
from typing import NamedTuple

from prosecheck.frozen import frozen
from prosecheck.placement import OWN
from prosecheck.plugins import OUR_RULES
from prosecheck.rule import Rule

HANDBOOK = "https://prosecheck.github.io/prosecheck/"
"""The address, with a slash at its end, of the handbook, in which every code has its page."""


class Style(NamedTuple):
    """How the text for people is written; no other format asks.

    `statistics` counts the findings by rule instead of listing them.
    """

    snippets: bool = False
    color: bool = False
    statistics: bool = False
    summary: bool = True


PLAIN = Style()


def _summary(rule: Rule) -> str:
    return rule.summary


@frozen
class About:
    """What a reporter may ask for beside the report.

    `rules` and `page` (the Markdown page of a rule) are called by the formats that show them.
    `folder` is the working directory, from which paths are shown, and `root` that of the
    repository around it, both absolute and with slashes; they may be the same.
    """

    version: str
    folder: str = "/"
    root: str = "/"
    rules: Callable[[], Sequence[Rule]] = tuple
    page: Callable[[Rule], str] = _summary
    style: Style = PLAIN
    handbook: str | None = HANDBOOK

    @cached_property
    def by_code(self) -> dict[str, Rule]:
        """The rules by their codes."""
        return {rule.code: rule for rule in self.rules()}

    def url_of(self, code: str) -> str | None:
        """Give the address of a code's page; None where there is none, as for strangers' rules."""
        name = OWN.get(code) or self._name_of_ours(code)
        return f"{self.handbook}rules/{name}/" if self.handbook and name else None

    def _name_of_ours(self, code: str) -> str | None:
        found = self.by_code.get(code)
        return found.name if found and found.module.startswith(f"{OUR_RULES}.") else None

    def in_repository(self, path: str) -> str:
        """Give a path as the repository's hosts know it: from the root; absolute outside."""
        absolute = os.path.normpath(os.path.join(self.folder, path)).replace(os.sep, "/")
        return absolute.removeprefix(self.root.rstrip("/") + "/")
