"""The way from prose back to the characters of the file."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prosecheck.article import Article, Span
from prosecheck.readers import read
from prosecheck.readers.projection import Projection
from prosecheck.source import Source


def _projected(text: str) -> Article:
    projection = Projection(text)
    projection.keep(0, len(text))
    projection.close()
    return Article(
        Source("a.txt", text), projection.prose(), projection.segments(), tuple(projection.blocks)
    )


@pytest.mark.parametrize(
    ("text", "prose", "words", "slice_"),
    [
        ("it’s so", "it's so", "it's", "it’s"),
        ("in  order\t\nto", "in order to", "in order to", "in  order\t\nto"),
        ("in\u00a0order to", "in order to", "order", "order"),
        ("impor\u00adtant", "important", "important", "impor\u00adtant"),
        ("  a b  ", "a b", "a b", "a b"),
        ("a \u200b b", "a b", "b", "b"),
        ("😀 so", "😀 so", "so", "so"),
    ],
)
def test_words_lead_back_to_their_characters(
    text: str, prose: str, words: str, slice_: str
) -> None:
    article = _projected(text)
    at = prose.index(words)
    span = article.source_span(Span(at, at + len(words)))
    assert article.prose == prose + "\n"
    assert text[span.start : span.end] == slice_


def test_a_decoded_entity_is_one_unit() -> None:
    text = "a&amp;b"
    projection = Projection(text)
    projection.keep(0, 1)
    projection.put("&", 1, 6)
    projection.keep(6, 7)
    projection.close()
    assert projection.prose() == "a&b\n"
    assert projection.segments().source_span(1, 2) == (1, 6)
    assert projection.segments().source_span(0, 2) == (0, 6)


def test_what_is_finished_is_the_same_prose_and_map() -> None:
    projection = Projection("it’s  so\n")
    projection.keep(0, 9)
    projection.close()
    prose, segments = projection.finished()
    assert prose == "it's so\n"
    assert segments.source_span(5, 7) == (6, 8)


def test_a_block_of_blanks_is_no_block() -> None:
    projection = Projection("x   ")
    projection.keep(1, 4)
    assert projection.close() is None
    projection.keep(0, 1)
    assert projection.close() == (0, 1, "paragraph", "body", 0, False)


_TEXT = st.text(
    alphabet=st.sampled_from("ab. -#’“”\u00ad\u00a0\u200b\t\r\n😀é\x00\ud800"), max_size=80
)


@given(_TEXT)
def test_every_character_of_the_prose_leads_to_its_own_character(text: str) -> None:
    article = _projected(text)
    for block in article.blocks:
        for at in range(block.start, block.end):
            span = article.source_span(Span(at, at + 1))
            slice_ = text[span.start : span.end]
            kept = article.prose[at]
            assert slice_.replace("’", "'") == kept or (kept == " " and len(slice_) > 0)


@given(_TEXT)
def test_blocks_of_plain_text_stand_in_order_inside_the_file(text: str) -> None:
    article = read(Source("a.txt", text))
    last = 0
    for block in article.blocks:
        span = article.source_span(block)
        assert last <= span.start < span.end <= len(text)
        assert article.text(block).strip(" ") == article.text(block)
        last = span.end
