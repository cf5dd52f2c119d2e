"""Patterns of styles, read for the `regex` module and for the automaton."""

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from prosecheck.phrases.expand import PatternError, literals
from prosecheck.vale.message import filled, listed, unquoted_once
from prosecheck.vale.syntax import alternatives, as_text, compiled, expanded, scoped


@pytest.mark.parametrize(
    ("pattern", "wanted"),
    [
        ("a(?i)b|c", "a(?i:b)|(?i:c)"),
        ("x(a(?i)b|c)d", "x(a(?i:b)|(?i:c))d"),
        ("(?i)foo|(?-i)Bar", "(?i:foo)|(?i:(?-i:Bar))"),
        ("(?i:a)(?#no )b)", "(?i:a)b)"),
        (r"\(?[(|] (?i)[]|]\|", r"\(?[(|] (?i:[]|]\|)"),
        (r"a{2,3}{image}{e<=1}", r"a{2,3}\{image}\{e<=1}"),
        ("plain", "plain"),
        (r"(?<n>a)\k<n>", "(?<n>a)(?P=n)"),
    ],
)
def test_inline_flags_are_bound_to_their_groups(pattern: str, wanted: str) -> None:
    assert scoped(pattern) == wanted


@pytest.mark.parametrize(
    ("pattern", "wanted"),
    [
        ("e-?mail", ["email", "e-mail"]),
        ("(?:foo|ba[rz])s?", ["foo", "foos", "bar", "bars", "baz", "bazs"]),
        (r"e\.g", ["e.g"]),
        ("web[ -]site", ["web site", "web-site"]),
        ("don’t", ["don't"]),
        (r"\.NET", []),
        ("[a-z]x", []),
        ("a+", []),
        ("(?=a)b", []),
        ("a??", []),
        ("(?i)a", []),
        (r"\w", []),
        ("a.b", []),
        ("( a)?b", []),
    ],
)
def test_finite_words_become_literals(pattern: str, wanted: list[str]) -> None:
    text = as_text(pattern)
    assert sorted(literals(text) or [] if text else []) == sorted(wanted)


@given(st.text("ab-?|()[]\\.' ", max_size=12), st.text("ab-' .", max_size=12))
def test_literals_are_exactly_what_the_pattern_matches(pattern: str, prose: str) -> None:
    text = as_text(pattern)
    if not text:
        return
    try:
        made = compiled(pattern)
    except PatternError:
        return
    found = literals(text) or []
    assert (made.fullmatch(prose) is not None) == (prose in found)


def test_alternatives_are_split_at_the_bars_of_no_group() -> None:
    assert alternatives(r"a|(b|c)|[|]|\||d") == ["a", "(b|c)", "[|]", r"\|", "d"]
    assert alternatives("a|(?i)b|c") == ["a|(?i)b|c"]


def test_templates_have_groups_by_number_and_name() -> None:
    match = regex.match(r"(?<one>a)(b)?", "a")
    assert match is not None
    assert expanded("$1-${1}-${one}-$2-$9-$x-$", match) == "a-a-a----$"
    assert expanded(f"<${'9' * 5000}>", match) == "<>"


def test_messages_are_filled_as_printf_does() -> None:
    assert filled("%s, %s and %s", "a", "b") == "a, b and "
    assert filled("%[2]s%% %v %d", "a", "b") == "b% a b"
    assert filled("none", "a") == "none"
    assert (listed(["a"]), listed(["a", "b"])) == ("'a'", "'a' or 'b'")
    assert listed(["a", "b", "c"]) == "'a', 'b', or 'c'"
    assert unquoted_once("Use '%s', not '%s'") == "Use %s, not '%s'"
    assert unquoted_once("Use '%s'") == "Use '%s'"
