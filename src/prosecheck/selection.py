"""Which rules take part: `--select`, `--ignore` and `--extend-select`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from prosecheck.printable import printable
from prosecheck.rule import Rule

ALL = "ALL"


class UnknownRuleError(Exception):
    """A selector names no rule; the message names the nearest."""


def selected(
    rules: Sequence[Rule],
    select: Iterable[str] = (),
    extend: Iterable[str] = (),
    ignore: Iterable[str] = (),
) -> list[Rule]:
    """Give the rules that take part.

    A selector is a code (`FIL001`), a prefix (`FIL`), a name (`filler-phrases`) or `ALL`. Without
    `select` the default rules take part. Where a rule is both selected and ignored, the more
    exact selector wins, and `ignore` between equals. Raise UnknownRuleError for a selector that
    names no rule.
    """
    chosen, added, dropped = list(select), list(extend), list(ignore)
    for selector in (*chosen, *added, *dropped):
        _refuse_unknown(selector, rules)
    if not chosen:
        added += [rule.code for rule in rules if rule.default and not _ranked(rule, dropped)]
    return [r for r in rules if _ranked(r, chosen + added) > _ranked(r, dropped)]


def named(rules: Sequence[Rule], identity: str) -> Rule:
    """Give the rule of a code or name; raise UnknownRuleError when there is none."""
    for rule in rules:
        if identity in (rule.name, rule.code):
            return rule
    raise unknown(identity, rules)


def fitting(rules: Sequence[Rule], selector: str) -> list[Rule]:
    """Give the rules that a selector fits, none where it names no rule."""
    return [rule for rule in rules if _exactness(rule, selector)]


def _ranked(rule: Rule, selectors: Iterable[str]) -> int:
    """Give how exact the best fitting selector is; 0 when none fits."""
    return max((_exactness(rule, selector) for selector in selectors), default=0)


def _exactness(rule: Rule, selector: str) -> int:
    if selector in (rule.name, rule.code):
        return 100
    if selector == ALL:
        return 1
    return 1 + len(selector) if selector and rule.code.startswith(selector) else 0


def _refuse_unknown(selector: str, rules: Sequence[Rule]) -> None:
    if not any(_exactness(rule, selector) for rule in rules):
        raise unknown(selector, rules)


def unknown(selector: str, rules: Sequence[Rule]) -> UnknownRuleError:
    """Give the error that says so of a selector that fits no rule, with the nearest."""
    from difflib import get_close_matches  # 5 ms, for a mistake only

    known = [name for rule in rules for name in (rule.code, rule.name)]
    near = [*get_close_matches(selector, known), *get_close_matches(selector.upper(), known)]
    hint = f'did you mean "{near[0]}"?' if near else "`prosecheck rules` lists them"
    return UnknownRuleError(f'no rule has the code, prefix or name "{printable(selector)}"; {hint}')
