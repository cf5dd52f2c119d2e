"""How texts end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prosecheck.endings import Ending, ending_of, last_words


@pytest.mark.parametrize(
    "text",
    [
        "",
        "It rained.",
        "It rained…",
        'She said: "It rained."',
        "She said: “It rained!”",
        "It rained (again).",
        "It rained (again)",
        "It rained.[3]",
        "It rained.¹",
        "It rained **hard.**",
        "It rained :)",
        "It rained ☔️",
        "It rained \ufffc",
        "It rained.  ",
    ],
)
def test_a_stop_with_its_marks_or_a_symbol_closes_a_text(text: str) -> None:
    assert ending_of(text) is Ending.CLOSED


@pytest.mark.parametrize(
    ("text", "ending"),
    [
        ("It rained", Ending.BARE),
        ("Closed in May", Ending.BARE),
        ("They play in Serie A", Ending.BARE),
        ("It rained for", Ending.STRANDED),
        ("IT RAINED WITHOUT", Ending.STRANDED),
        ("It’s raining and they’re", Ending.STRANDED),
        ("It rained,", Ending.PAUSED),
        ("It rained —", Ending.PAUSED),
        ("What we saw:", Ending.COLON),
        ('She said: "It rained', Ending.OPEN_QUOTE),
        ("She said: “It rained", Ending.OPEN_QUOTE),
        ("It rained (again", Ending.OPEN_BRACKET),
        ("It rained in 1983", Ending.BARE),
        ("See [the weather", Ending.OPEN_MARKUP),
        ("See [the weather](https://weather.exam", Ending.OPEN_MARKUP),
        ('See <a href="https', Ending.OPEN_QUOTE),
        ("See <em class", Ending.OPEN_MARKUP),
        ("It rained **very hard", Ending.OPEN_MARKUP),
    ],
)
def test_a_text_without_a_stop_says_what_it_lacks(text: str, ending: Ending) -> None:
    assert ending_of(text) is ending


def test_inches_open_no_quotation() -> None:
    assert ending_of('a screen of 27"') is Ending.BARE


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("verify it before relying on", "relying on"),
        ("a commission at no extra cost to", "cost to"),
        ("call us or if you", "us or if you"),
        ("review all important informati", "important informati"),
        ("It is over. The", "The"),
        ("the end,", "the end"),
        ("Rain", "Rain"),
        ("—", "—"),
    ],
)
def test_the_last_words_go_back_to_a_word_with_a_meaning(text: str, words: str) -> None:
    start, end = last_words(text)
    assert text[start:end] == words


@given(st.text())
def test_any_text_has_an_ending_and_last_words_inside_it(text: str) -> None:
    start, end = last_words(text)
    assert ending_of(text) in Ending
    assert 0 <= start <= end <= len(text)
