"""Reading plain text: lines, wrapped paragraphs, bullets, headings, rulers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prosecheck.api import Article, Kind, Source, Zone
from prosecheck.readers.plain import read

LONG = (
    "The new ferry leaves at six every morning and carries two hundred people across the bay in"
    " a quarter of an hour."
)
WRAPPED = """\
The ferry that crosses the bay was built in the yard of the town, where
it has been repaired every winter since, and nobody remembers a day on
which it did not sail.

Its captain learned the trade from her father, who had the same boat for
thirty years and kept a list of everyone who came on board without the
money for a ticket.
"""


def _article(text: str) -> Article:
    return read(Source("a.txt", text))


def _texts(article: Article) -> list[str]:
    return [article.text(block) for block in article.blocks]


def _kinds(article: Article) -> list[tuple[Kind, int]]:
    return [(block.kind, block.level) for block in article.blocks]


def test_every_line_is_a_paragraph_where_lines_are_long() -> None:
    article = _article(f"{LONG}\n{LONG} Again.\n{LONG} And again.\n")
    assert _texts(article) == [LONG, f"{LONG} Again.", f"{LONG} And again."]


def test_paragraphs_of_one_width_are_not_joined() -> None:
    assert len(_article(f"{LONG}\n" * 8).blocks) == 8


def test_wrapped_lines_are_joined_to_their_paragraph() -> None:
    first, second = _texts(_article(WRAPPED))
    assert first.endswith(
        "where it has been repaired every winter since, and nobody remembers"
        " a day on which it did not sail."
    )
    assert second.startswith("Its captain")
    assert second.endswith("for a ticket.")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_word_of_a_wrapped_line_leads_back_to_its_place(end: str) -> None:
    text = WRAPPED.replace("\n", end)
    article = _article(text)
    for block in article.blocks:
        span = article.source_span(block)
        assert text[span.start : span.end].split() == article.text(block).split()


def test_short_lines_of_an_address_or_a_poem_stay_apart() -> None:
    poem = "the tide goes out\nand takes the boats\nthe tide comes in\nand brings the boats\n"
    assert len(_article(poem).blocks) == 4


def test_bullets_and_numbers_are_items_with_the_depth_of_their_indent() -> None:
    article = _article(f"{LONG}\n- bread\n  * rye\n  * wheat\n- cheese\n1. goat\n• fruit\n")
    assert [article.text(b) for b in article.blocks[1:]] == [
        "bread",
        "rye",
        "wheat",
        "cheese",
        "goat",
        "fruit",
    ]
    assert [b.level for b in article.blocks[1:]] == [1, 2, 2, 1, 1, 1]


def test_a_wrapped_item_goes_on_in_its_next_line() -> None:
    text = (
        WRAPPED
        + "\n- the boat that is painted every second spring by the pupils of the\n  school\n"
    )
    assert _texts(_article(text))[-1].endswith("by the pupils of the school")


def test_a_year_at_the_start_of_a_line_is_no_number_of_a_list() -> None:
    article = _article(
        f"1987. The year in which the ferry was built, by the count of the town.\n{LONG}\n"
    )
    assert article.blocks[0].kind is not Kind.ITEM


@pytest.mark.parametrize("ruler", ["---", "* * *", "=====", "~~~~", "___", "—————"])
def test_rulers_and_underlines_are_no_prose(ruler: str) -> None:
    article = _article(f"The Second Ferry\n{ruler}\n{LONG}\n")
    assert _texts(article) == ["The Second Ferry", LONG]


def test_a_short_line_above_a_paragraph_is_a_heading() -> None:
    article = _article(f"The Second Ferry\n\n{LONG}\n\nWhat it costs\n\n{LONG}\n")
    assert [kind for kind, _ in _kinds(article)] == [
        Kind.HEADING,
        Kind.PARAGRAPH,
        Kind.HEADING,
        Kind.PARAGRAPH,
    ]


def test_a_short_last_line_is_no_heading() -> None:
    article = _article(f"The Second Ferry\n\n{LONG}\n\nThe town has not yet\n")
    assert article.blocks[-1].kind is Kind.PARAGRAPH


def test_a_cut_last_line_above_a_disclaimer_is_no_heading() -> None:
    article = _article(f"The Second Ferry\n{LONG}\nThe town has not\nDisclaimer: {LONG}\n")
    assert article.blocks[2].kind is Kind.PARAGRAPH
    assert article.blocks[2].zone is Zone.BODY


def test_hashes_before_a_heading_are_left_out() -> None:
    article = _article(f"# The Second Ferry\n\n{LONG}\n\n## Prices\n\n{LONG}\n")
    assert _texts(article)[0] == "The Second Ferry"
    assert article.blocks[2] == article.blocks[2]._replace(kind=Kind.HEADING, level=2)


@given(
    st.text(alphabet=st.sampled_from(list("aB .-*#\n\r\t1)=|>:,\u00a0\ufeff’é😀©")), max_size=300)
)
def test_any_text_is_read_and_every_block_is_a_piece_of_it(text: str) -> None:
    article = _article(text)
    for block in article.blocks:
        assert 0 <= block.start < block.end <= len(article.prose)
        span = article.source_span(block)
        said = text[span.start : span.end].replace("’", "'").replace("\ufeff", "")
        assert "".join(said.split()) == "".join(article.text(block).split())
