"""Literals that every match of an expression must contain."""

from __future__ import annotations

import pytest
import regex
from hypothesis import given, settings
from hypothesis import strategies as st

from prosecheck.phrases.anchor import required


@pytest.mark.parametrize(
    ("expression", "anchor"),
    [
        (r"\bbest \w+ ever\b", "best"),
        (r"(?:no|not) \w+, but also", ", but also"),
        (r"turn\d+search\d+", "search"),
        (r"\[insert\b", "[insert"),
        (r"the (?:\w+ )?world by storm\b", "world by storm"),
        (r"a lot  of the", "of the"),
        (r"word ?for", "word"),
        (r"utm_source=chatgpt\.com", "utm_source=chatgpt.com"),
        (r"Placeholder[\])]", "placeholder"),
        (r"^Nothing$", "nothing"),
        (r"(?i)WORD", "word"),
        (r"(?<=x)word(?!s)", "word"),
        (r"(?P<name>a|b)word(?P=name)", "word"),
        (r"\p{Lu}word\N{DASH}", ""),
        (r"word\p{Lu}", "word"),
        (r"abcd*", "abc"),
        (r"abcd?ef", "abc"),
        (r"abcd{0,2}ef", "abc"),
        (r"abcd+?ef", "abc"),
        (r"(?:word){e<=1}", ""),
        (r"word{e<=1}", "wor"),
        (r"{{title}}", ""),
        (r"wordésome", "word"),
        (r"[a[]b]word", ""),
    ],
)
def test_the_longest_sure_literal_is_found(expression: str, anchor: str) -> None:
    assert required(expression) == anchor


@pytest.mark.parametrize(
    "expression",
    [
        "one|two",
        "(one|two)",
        "(?:word)?",
        "(?x) w o r d",
        "(?ix)w o r d",
        "(?V1)[[a-z]--[word]]",
        "(?f)strasse",
        r"\x77ord",
        r"\123word",
        r"(a)\10word",
        r"\u0077ord",
        r"\g<1>word",
        "(?#comment (word)word",
        "(?(1)word|other)word",
        "[word]",
        "[]word]",
        "[^]word]",
        r"[\]word]",
        "[[:alpha:]word]word",
        "an",
        "w.o.r.d",
        "",
    ],
)
def test_what_may_be_missing_is_no_anchor(expression: str) -> None:
    assert required(expression) == ""


PARTS = st.recursive(
    st.sampled_from(
        ["abc", "x", "[a-c]", "[^]x]", r"\w", r"\.", ".", " ", r"\b", "é", r"[\]a]", "#", "-"]
    ),
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=3).map("".join),
        st.lists(inner, min_size=2, max_size=3).map("|".join).map(lambda e: f"(?:{e})"),
        st.builds(
            lambda e, q: f"(?:{e}){q}", inner, st.sampled_from(["?", "*", "+", "{0,2}", "{2}"])
        ),
        st.builds(lambda c, q: f"{c}{q}", st.sampled_from("abc"), st.sampled_from("?*+")),
    ),
    max_leaves=8,
)


@settings(max_examples=300, derandomize=True, deadline=None)
@given(PARTS, st.text(st.sampled_from("abcxé .#-]"), max_size=30))
def test_every_match_contains_the_anchor(expression: str, text: str) -> None:
    anchor = required(expression)
    for match in regex.finditer(expression, text, overlapped=True):
        assert anchor in match.group()
