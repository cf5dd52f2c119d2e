"""The rules that come with prosecheck: a plugin like any other, one room a rule."""

from collections.abc import Iterable

from prosecheck.api import Rule, hookimpl, rules_in

prosecheck_api = 1


@hookimpl
def prosecheck_rules() -> Iterable[Rule]:
    """Give the rule of every room in this folder."""
    return rules_in(__name__)
