"""Patterns of paths cost no more than their length, and mean what pathspec says they mean."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pathspec.patterns.gitignore.spec import GitIgnoreSpecPattern

from prosecheck.wildcards import linear, spec_of

SEGMENT = st.text("ab*?", min_size=1, max_size=7) | st.sampled_from(["**", "[ab]*a", "*[b]*[ab]b"])
PATTERN = st.lists(SEGMENT, min_size=1, max_size=5).map("/".join)
PATH = st.lists(st.text("ab", min_size=1, max_size=6), min_size=1, max_size=6).map("/".join)


@given(
    st.tuples(st.sampled_from(["", "/"]), PATTERN, st.sampled_from(["", "/"])).map("".join),
    st.lists(PATH, min_size=1, max_size=8),
)
def test_a_rewritten_pattern_means_the_same(pattern: str, paths: list[str]) -> None:
    expression, _ = GitIgnoreSpecPattern.pattern_to_regex(pattern)
    assert expression
    for path in paths:
        plain, rewritten = re.search(expression, path), re.search(linear(expression), path)
        assert (plain is None) == (rewritten is None)
        if plain and rewritten:  # whether a folder or the file itself is meant decides for git
            assert plain.groupdict() == rewritten.groupdict()


def test_a_class_holds_no_slash_as_in_git() -> None:
    spec = spec_of(["x/*[!a]*[+-z]*b"])
    assert spec.check_file("x/bbb").include
    assert spec.check_file("x/b/b").include is None


@pytest.mark.parametrize(
    ("pattern", "path"),
    [
        ("*a*a*a*a*a*a*a*a*ab", "a" * 250),
        ("**/a/**/a/**/a/**/a/**/a/**/a/**/b", "a/" * 2000 + "a"),
        ("a/**/*a*a*a*a*ab/**/c", "a/" + "a" * 250 + "/a" * 1900),
        ("?*?*?*?*?*?*?*?*b", "a" * 250),
        ("[a]*[a]*[a]*[a]*[a]*[a]*b", "a" * 250),
        ("*" * 200 + "b", "a" * 250),
    ],
)
def test_a_hostile_pattern_ends(pattern: str, path: str) -> None:
    # Tried in every way, each of these takes longer than the machine lasts.
    assert spec_of([pattern]).check_file(path).include is None


def test_a_pattern_of_few_stars_is_left_as_it_is() -> None:
    expression, _ = GitIgnoreSpecPattern.pattern_to_regex("drafts/*.md")
    assert expression is not None
    assert linear(expression) == expression
