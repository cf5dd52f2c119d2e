"""What a run is asked to do: which rules take part, with which options and severities."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from prosecheck.rule import Rule, Severity
from prosecheck.selection import selected


class Enabled(NamedTuple):
    """A rule that takes part in a run, with its options and the severity of its findings."""

    rule: Rule
    options: Any
    severity: Severity


class Config(NamedTuple):
    """The settings of a run.

    `select` empty means the default rules; `cache` is the folder of what is kept between runs,
    None when nothing is. Without `suppressions` no directive in a text hides anything.
    """

    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    cache: str | None = None
    suppressions: bool = True

    def enabled(self, rules: Sequence[Rule]) -> list[Enabled]:
        """Give the rules that take part; raise UnknownRuleError for a selector of no rule."""
        chosen = selected(rules, self.select, self.extend_select, self.ignore)
        return [Enabled(rule, rule.options(), rule.severity) for rule in chosen]
