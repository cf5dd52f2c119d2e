"""Readability and reading time, without a network."""

import subprocess
import sys

import pytest

from prosecheck.article import Article
from prosecheck.readers import read
from prosecheck.reading import readability, reading_minutes
from prosecheck.source import Source

EASY = ["The cat sat on the mat and the dog lay by the door all day."] * 8
HARD = [
    "Administrative responsibilities regarding international telecommunication infrastructure "
    "necessitate comprehensive interdepartmental consultation procedures throughout "
    "organisational restructuring initiatives."
] * 8

OFFLINE = """
import socket

def refused(*_args, **_more):
    raise OSError("there is no network")

socket.socket.connect = socket.getaddrinfo = socket.create_connection = refused
from prosecheck.reading import readability
print(readability(["It rained in Leeds all day, and nobody in the town was surprised."] * 20))
"""


def _article(text: str) -> Article:
    return read(Source("a.md", text))


def test_the_four_formulas_need_no_network() -> None:
    run = subprocess.run([sys.executable, "-c", OFFLINE], capture_output=True, check=False)
    assert run.stderr == b""
    assert run.stdout.startswith(b"Readability(ari=")


def test_hard_sentences_get_higher_figures_than_easy_ones_in_every_formula() -> None:
    easy, hard = readability(EASY), readability(HARD)
    assert easy is not None
    assert hard is not None
    assert all(low < high for low, high in zip(easy, hard, strict=True))


def test_fewer_than_100_words_get_no_grade() -> None:
    assert readability(EASY[:7]) is not None
    assert readability(EASY[:6]) is None
    assert readability([]) is None


def test_stops_inside_a_sentence_do_not_end_it() -> None:
    sentence = "The {} sent a small team of people to the north of Leeds for a whole week."
    assert readability([sentence.format("U.S.")] * 8) == readability([sentence.format("US")] * 8)


def test_headings_lists_and_code_do_not_count() -> None:
    prose = " ".join(EASY)
    more = (
        "## A heading of an article\n\n- a list item here\n- another one\n\n```\nlet a = 1\n```\n"
    )
    plain = _article(f"# Title\n\n{prose}\n").readability
    assert plain is not None
    assert _article(f"# Title\n\n{prose}\n\n{more}").readability == plain


@pytest.mark.parametrize(("words", "minutes"), [(0, 0), (238, 1), (2380, 10)])
def test_an_adult_reads_238_words_a_minute(words: int, minutes: float) -> None:
    assert reading_minutes(words) == minutes
