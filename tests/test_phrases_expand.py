"""The pattern language of `text`."""

from __future__ import annotations

import pytest

from prosecheck.phrases.expand import LIMIT, PatternError, literals


@pytest.mark.parametrize(
    ("pattern", "wanted"),
    [
        ("in order to", ["in order to"]),
        ("a|b", ["a", "b"]),
        ("it('s| is) so", ["it's so", "it is so"]),
        ("(a|b) (c|d)", ["a c", "a d", "b c", "b d"]),
        ("(very )?good", ["very good", "good"]),
        ("colou?rs?", ["colours", "colour", "colors", "color"]),
        ("go( (far|on( and on)?))?", ["go far", "go on and on", "go on", "go"]),
        ("(a|)b", ["ab", "b"]),
        ("e(-| )?mail", ["e-mail", "e mail", "email"]),
        ("a (very )?b", ["a very b", "a b"]),
        ("(a|A)", ["a", "A"]),
        ("(a|a)b", ["ab"]),
        ("it’s", ["it's"]),
        ("so\n  it\tgoes", ["so it goes"]),
        (r"why\?", ["why?"]),
        (r"a \(b\|c\) \\d", [r"a (b|c) \d"]),
        ("[insert name] {x} a.b* $5+", ["[insert name] {x} a.b* $5+"]),
    ],
)
def test_a_pattern_stands_for_its_literals(pattern: str, wanted: list[str]) -> None:
    assert literals(pattern) == wanted


def test_blanks_that_meet_around_a_missing_group_are_one() -> None:
    assert literals("a (very)? good") == ["a very good", "a good"]


def test_a_pattern_of_as_many_literals_as_the_limit_is_listed() -> None:
    ten = "(a|b|c|d|e|f|g|h|i|j)"
    assert LIMIT == 2000
    assert len(literals(f"{ten}{ten}{ten}(1|2)") or []) == LIMIT


@pytest.mark.parametrize(
    "pattern", ["(a|b|c|d|e|f|g|h|i|j)" * 4, "|".join(str(n) for n in range(2001)), "(x|y)z" * 90]
)
def test_a_pattern_of_more_literals_than_the_limit_is_not_listed(pattern: str) -> None:
    assert literals(pattern) is None


@pytest.mark.parametrize(
    ("pattern", "message"),
    [
        ("", "empty text"),
        (" ", "empty text"),
        ("(a)?", "empty text"),
        ("(a)? (b)?", "begin or end with a blank"),
        (" a", "begin or end with a blank"),
        ("(very)? good", "begin or end with a blank"),
        ("good( day| )", "begin or end with a blank"),
        ("(a|b|c|d|e|f|g|h|i|j)?" * 4, "empty text"),
        ("(x )?" + "(a|b|c|d|e|f|g|h|i|j)" * 4 + "( y)? ", "begin or end with a blank"),
        ("(a", '"(" is never closed'),
        ("a)", '")" closes no group'),
        ("?a", '"?" has no group or character'),
        ("a??", '"?" has no group or character'),
        ("(?:a)", '"?" has no group or character'),
        ("(a|?)", '"?" has no group or character'),
        (r"\bword", r'"\b" means nothing in text'),
        ("word\\", "means nothing in text"),
        ("(" * 51 + "a" + ")" * 51, "nest deeper than 50"),
    ],
)
def test_a_pattern_that_cannot_be_read_is_refused(pattern: str, message: str) -> None:
    with pytest.raises(PatternError) as caught:
        literals(pattern)
    assert message in str(caught.value)
