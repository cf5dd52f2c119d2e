"""Folding keeps the way back to the prose."""

from __future__ import annotations

import sys
import unicodedata

import regex
from hypothesis import given
from hypothesis import strategies as st

from prosecheck.phrases.boundary import _WORD, is_word
from prosecheck.phrases.fold import folded, lower, straight

TEXT = st.text(st.characters() | st.sampled_from(" \n\t\u00a0\u2003’'İıΣςſ\ud800\x00\u0301😀"))


@given(TEXT)
def test_every_character_that_is_no_blank_is_kept(prose: str) -> None:
    kept = [character for character in folded(prose, case=True).text if character != " "]
    assert len(kept) == sum(not character.isspace() for character in prose)


@given(TEXT)
def test_every_character_leads_back_to_the_one_it_came_from(prose: str) -> None:
    text = folded(prose)
    for at, character in enumerate(text.text):
        if character != " ":
            start, end = text.span(at, at + 1)
            assert end == start + 1
            assert folded(prose[start]).text == f" {character} "


@given(TEXT)
def test_folded_prose_has_single_blanks_and_stands_between_two(prose: str) -> None:
    text = folded(prose).text
    assert text[0] == text[-1] == " "
    assert "  " not in text
    assert not any(character.isspace() and character != " " for character in text)


@given(TEXT)
def test_letter_case_is_kept_where_it_is_asked_for(prose: str) -> None:
    kept = folded(prose, case=True)
    assert lower(kept.text) == folded(prose).text
    assert (kept.cuts, kept.shifts) == (folded(prose).cuts, folded(prose).shifts)


@given(TEXT)
def test_levelling_letters_and_apostrophes_keeps_the_length(prose: str) -> None:
    assert len(lower(prose)) == len(straight(prose)) == len(prose)


def test_all_letters_that_differ_in_case_alone_are_lowered_character_by_character() -> None:
    every = "".join(map(chr, range(sys.maxunicode + 1)))
    assert lower(every) == "".join(map(lower, every))


def test_python_and_the_regex_module_agree_on_what_makes_a_word() -> None:
    word = regex.compile(_WORD)
    differing = [
        hex(code)
        for code in range(0x3000)
        if unicodedata.category(chr(code)) != "Cn"
        and is_word(chr(code)) != bool(word.fullmatch(chr(code)))
    ]
    assert differing == []
