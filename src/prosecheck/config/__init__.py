"""What a run is asked to do: which rules take part, with which options and severities."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from prosecheck.plugins import Trust
from prosecheck.rule import Rule, Severity
from prosecheck.selection import MOST, Enabled, Selection, selected, silenced

NEVER = "never"
"""The `fail-on` that lets every run pass."""


_USUAL = Trust()


class ConfigError(Exception):
    """A configuration cannot be used; the message names file, key and the nearest key."""


class RuleSettings(NamedTuple):
    """What configuration says about one rule, by the rule's name; None and empty: nothing."""

    rule: str
    options: tuple[tuple[str, Any], ...] = ()
    severity: Severity | None = None
    accept: tuple[str, ...] = ()


class Config(NamedTuple):
    """The settings of one article.

    `select`, `extend_select` and `ignore` are the command line's, and win over `layers`, those
    of configuration files; where nothing is selected the default rules run. `cache` is the folder
    of what is kept between runs, None when nothing is. `rules` are folders of house rules.
    Without `suppressions` no directive in a text hides anything. `trust` is the command line's.
    Of one rule `max_findings` are shown in an article.
    """

    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    cache: str | None = None
    layers: tuple[Selection, ...] = ()
    rules: tuple[str, ...] = ()
    settings: tuple[RuleSettings, ...] = ()
    suppressions: bool = True
    trust: Trust = _USUAL
    max_findings: int = MOST

    @property
    def asked(self) -> Selection:
        """What the command line says about the rules."""
        return Selection(self.select or None, self.extend_select, self.ignore)

    def enabled(self, rules: Sequence[Rule]) -> list[Enabled]:
        """Give the rules that take part; a selector of no rule selects none."""
        said = {settings.rule: settings for settings in self.settings}
        chosen = selected(rules, (*self.layers, self.asked))
        return [_enabled(rule, said.get(rule.name), self.max_findings) for rule in chosen]

    def usual(self, rules: Sequence[Rule]) -> list[Rule]:
        """Give the rules that take part where the command line says nothing of them."""
        return selected(rules, self.layers)

    @property
    def silent(self) -> frozenset[str]:
        """The codes of what is said of directives, as far as it is ignored."""
        return silenced((*self.layers, self.asked))


class RunSettings(NamedTuple):
    """The settings of a run as a whole.

    `file` is the configuration file they come from, None when there is none, and `root` its
    folder, or else the working folder. `baseline` and `profile` are absolute paths.
    """

    root: str
    file: str | None = None
    fail_on: str = Severity.WARNING.value
    max_warnings: int | None = None
    output_format: str = "text"
    baseline: str | None = None
    profile: str | None = None


def merged(settings: Iterable[RuleSettings]) -> tuple[RuleSettings, ...]:
    """Merge what several places say, rule by rule: the later wins, accepted terms add up."""
    by_rule: dict[str, RuleSettings] = {}
    for later in settings:
        earlier = by_rule.get(later.rule, RuleSettings(later.rule))
        by_rule[later.rule] = RuleSettings(
            later.rule,
            tuple(sorted({**dict(earlier.options), **dict(later.options)}.items())),
            later.severity or earlier.severity,
            tuple(dict.fromkeys((*earlier.accept, *later.accept))),
        )
    return tuple(by_rule[rule] for rule in sorted(by_rule))


def _enabled(rule: Rule, said: RuleSettings | None, most: int) -> Enabled:
    said = said or RuleSettings(rule.name)
    options = rule.options(**dict(said.options))
    return Enabled(rule, options, said.severity or rule.severity, said.accept, most)
