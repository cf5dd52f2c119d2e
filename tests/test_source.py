"""Decoding and positions."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prosecheck.source import Source, SourceSpan, UndecodableError


def test_a_byte_order_mark_is_not_part_of_the_text() -> None:
    assert Source.decode("a.txt", b"\xef\xbb\xbfhi").text == "hi"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"caf\xe9", "not UTF-8: byte 0xe9 at offset 3"),
        (b"\xef\xbb\xbfcaf\xe9", "not UTF-8: byte 0xe9 at offset 6"),
        ("hi".encode("utf-16"), "not UTF-8: it starts with the byte order mark of UTF-16"),
        ("hi".encode("utf-32"), "not UTF-8: it starts with the byte order mark of UTF-32"),
        (b"PK\x03\x04\x00\x00", "not text: NUL byte at offset 4"),
    ],
)
def test_bytes_that_are_no_text_are_refused_with_the_cause(data: bytes, said: str) -> None:
    with pytest.raises(UndecodableError, match=f"^{said}$"):
        Source.decode("a.txt", data)


def test_the_three_columns_count_code_points_utf16_units_and_bytes() -> None:
    position = Source("a.txt", "x\né😀z").position(4)
    assert position == (2, 3, 4, 4, 7)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_line_end_begins_a_line(end: str) -> None:
    source = Source("a.txt", f"one{end}two")
    assert source.position(3 + len(end))[:2] == (2, 1)
    assert source.line_span(1) == SourceSpan(0, 3)
    assert source.line_span(2) == SourceSpan(3 + len(end), 6 + len(end))


@pytest.mark.parametrize("other", ["\v", "\f", "\x85", "\u2028", "\u2029"])
def test_no_other_character_begins_a_line(other: str) -> None:
    assert Source("a.txt", f"one{other}two").position(4).line == 1


@given(st.text(alphabet=st.sampled_from("a\n\ré😀\ud800 "), max_size=40), st.data())
def test_positions_agree_with_each_other(text: str, data: st.DataObject) -> None:
    source = Source("a.txt", text)
    offset = data.draw(st.integers(0, len(text)))
    position = source.position(offset)
    start = source.line_starts[position.line - 1]
    before = text[start:offset]
    assert start + position.column - 1 == offset == position.offset
    assert position.utf16_column == 1 + sum(2 if ord(c) > 0xFFFF else 1 for c in before)
    assert position.byte_column == 1 + len(before.encode("utf-8", "surrogatepass"))
    assert "\n" not in before
