"""Which rules take part."""

import pytest

from prosecheck.rule import Rule
from prosecheck.selection import Selection, UnknownRuleError, named, refuse_unknown, selected


def _rule(code: str, name: str, *, default: bool = True) -> Rule:
    return Rule(code, name, "", default=default, check=lambda _article, _options: ())


RULES = [
    _rule("FIL001", "filler-phrases"),
    _rule("FIL002", "empty-openers"),
    _rule("CLM001", "unsupported-superlatives"),
    _rule("RDB001", "long-sentences", default=False),
]


def _codes(select: str = "", extend: str = "", ignore: str = "") -> str:
    return _by(_layer(select, extend, ignore))


def _layer(select: str = "", extend: str = "", ignore: str = "") -> Selection:
    return Selection(tuple(select.split()) or None, tuple(extend.split()), tuple(ignore.split()))


def _by(*layers: Selection) -> str:
    return " ".join(rule.code for rule in selected(RULES, layers))


def test_without_selectors_the_default_rules_run() -> None:
    assert _codes() == "FIL001 FIL002 CLM001"


@pytest.mark.parametrize("selector", ["FIL001", "filler-phrases"])
def test_a_code_or_a_name_selects_one_rule(selector: str) -> None:
    assert _codes(select=selector) == "FIL001"


def test_a_prefix_selects_a_family() -> None:
    assert _codes(select="FIL") == "FIL001 FIL002"


def test_all_selects_opt_in_rules_too() -> None:
    assert _codes(select="ALL") == "FIL001 FIL002 CLM001 RDB001"


def test_extending_adds_to_the_default_rules() -> None:
    assert _codes(extend="RDB001") == "FIL001 FIL002 CLM001 RDB001"


def test_ignoring_takes_from_the_default_rules() -> None:
    assert _codes(ignore="FIL") == "CLM001"


def test_the_more_exact_selector_wins() -> None:
    assert _codes(select="FIL001", ignore="FIL") == "FIL001"
    assert _codes(select="FIL", ignore="empty-openers") == "FIL001"
    assert _codes(select="ALL", ignore="FIL") == "CLM001 RDB001"


def test_between_equals_ignore_wins() -> None:
    assert _codes(select="FIL", ignore="FIL") == ""


def test_an_opt_in_rule_can_be_added_out_of_an_ignored_family() -> None:
    assert _codes(extend="RDB001", ignore="RDB") == "FIL001 FIL002 CLM001 RDB001"


def test_a_later_layer_beats_an_earlier_one_however_exact() -> None:
    assert _by(_layer(ignore="FIL001"), _layer(extend="FIL")) == "FIL001 FIL002 CLM001"
    assert _by(_layer(extend="RDB001"), _layer(ignore="RDB")) == "FIL001 FIL002 CLM001"


def test_a_layer_that_selects_forgets_the_layers_before() -> None:
    assert _by(_layer(extend="RDB001"), _layer(select="CLM")) == "CLM001"


def test_a_layer_that_selects_nothing_lets_no_rule_run() -> None:
    assert _by(Selection(select=())) == ""
    assert _by(Selection(select=(), extend=("FIL002",))) == "FIL002"


def test_a_layer_that_says_nothing_changes_nothing() -> None:
    assert _by(_layer(select="CLM"), _layer()) == "CLM001"


@pytest.mark.parametrize("wrong", ["FIL009", "fil001", "filler-phrase", "X", ""])
def test_a_selector_without_a_rule_is_refused(wrong: str) -> None:
    with pytest.raises(UnknownRuleError, match="no rule has the code, prefix or name"):
        refuse_unknown([wrong], RULES)


def test_the_refusal_names_the_nearest_rule() -> None:
    with pytest.raises(UnknownRuleError, match='did you mean "filler-phrases"'):
        refuse_unknown(["filer-phrase"], RULES)
    with pytest.raises(UnknownRuleError, match='did you mean "FIL001"'):
        named(RULES, "fil001")
