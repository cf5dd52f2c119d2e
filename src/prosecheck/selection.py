"""Which rules take part: `select`, `ignore` and `extend-select`, of files and of the command."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from prosecheck.printable import printable
from prosecheck.rule import Rule, Severity

ALL = "ALL"
REMARKS = (("PRC003", "unused-suppression"), ("PRC004", "invalid-suppression"))
"""Codes and names of what is said of directives: no rules, but `ignore` may name them."""
MOST = 1_000
"""Findings of a rule in an article that are shown unless a configuration says otherwise.

Nobody reads more; editors show no more of a file (VS Code, `ExtHostDiagnostics`, 2024).
"""
_EXACT, _STYLE = 100, 50
"""How exact a code or a name is, and the name of a style; a prefix is as exact as it is long."""


class UnknownRuleError(Exception):
    """A selector names no rule; the message names the nearest."""


class Selection(NamedTuple):
    """What one place says about which rules take part: a file, an override, the command line.

    A selector is a code (`FIL001`), a prefix (`FIL`), a name (`filler-phrases`), a style
    (`Google`, for `Google.Acronyms` and its like) or `ALL`.
    `select` None leaves what took part before; where a rule is both selected and ignored, the
    more exact selector wins, and `ignore` between equals.
    """

    select: tuple[str, ...] | None = None
    extend: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()

    @property
    def selectors(self) -> tuple[str, ...]:
        """All selectors, whatever they do."""
        return (*(self.select or ()), *self.extend, *self.ignore)


class Verdict(NamedTuple):
    """Whether a rule takes part, and the layer and its key that decided; None: its default."""

    takes_part: bool
    layer: int | None = None
    key: str = ""


class Enabled(NamedTuple):
    """A rule that takes part in a run, with its options and the severity of its findings.

    Findings in the words of `accept` are none. No more than `most` in one article are shown.
    """

    rule: Rule
    options: Any
    severity: Severity
    accept: tuple[str, ...] = ()
    most: int = MOST


def selected(rules: Iterable[Rule], layers: Sequence[Selection]) -> list[Rule]:
    """Give the rules that take part."""
    return [rule for rule in rules if verdict(rule, layers).takes_part]


def verdict(rule: Rule, layers: Sequence[Selection]) -> Verdict:
    """Say whether a rule takes part: the last layer that speaks of it decides."""
    found = Verdict(rule.default)
    for number, layer in enumerate(layers):
        chosen, added = _ranked(rule, layer.select or ()), _ranked(rule, layer.extend)
        dropped = _ranked(rule, layer.ignore)
        if max(chosen, added) > dropped:
            found = Verdict(True, number, "select" if chosen >= added else "extend-select")
        elif dropped:
            found = Verdict(False, number, "ignore")
        elif layer.select is not None:
            found = Verdict(False, number, "select")
    return found


def refuse_unknown(selectors: Iterable[str], rules: Sequence[Rule]) -> None:
    """Raise UnknownRuleError for a selector that names no rule and no remark."""
    for selector in selectors:
        is_remark = any(selector in remark for remark in REMARKS)
        if not is_remark and not any(_exactness(rule, selector) for rule in rules):
            raise unknown(selector, rules)


def silenced(layers: Iterable[Selection]) -> frozenset[str]:
    """Give the codes of the remarks that some layers ignore."""
    ignored = {selector for layer in layers for selector in layer.ignore}
    return frozenset(remark[0] for remark in REMARKS if not ignored.isdisjoint(remark))


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
        return _EXACT
    if selector == ALL:
        return 1
    if rule.name.startswith(f"{selector}."):
        return _STYLE
    return 1 + len(selector) if selector and rule.code.startswith(selector) else 0


def unknown(selector: str, rules: Sequence[Rule]) -> UnknownRuleError:
    """Give the error that says so of a selector that fits no rule, with the nearest."""
    from difflib import get_close_matches  # 5 ms, for a mistake only

    known = [name for rule in rules for name in (rule.code, rule.name)]
    near = [*get_close_matches(selector, known), *get_close_matches(selector.upper(), known)]
    hint = f'did you mean "{near[0]}"?' if near else "`prosecheck rules` lists them"
    return UnknownRuleError(f'no rule has the code, prefix or name "{printable(selector)}"; {hint}')
