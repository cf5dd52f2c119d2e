"""Positions of the protocol and offsets of a source, in every encoding."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lsprotocol import types

from prosecheck.lsp.documents import Document, changed
from prosecheck.lsp.wire.positions import offset_of, position_of, range_of
from prosecheck.lsp.work.jobs import Site
from prosecheck.source import Source, SourceSpan

ENCODINGS = {"utf-8": ("utf-8", 1), "utf-16": ("utf-16-le", 2), "utf-32": ("utf-32-le", 4)}
TEXTS = st.text(st.sampled_from("ab \r\n\u2028\x85e\u0301\u00df\u4e2d\U0001f600\U0001f468\u200d"))


def _client_position(text: str, offset: int, encoding: str) -> types.Position:
    """Give the position of an offset as a client would count it, line by line."""
    codec, width = ENCODINGS[encoding]
    line = column = 0
    at = 0
    while at < offset:
        end = 2 if text.startswith("\r\n", at) else 1
        if text[at] in "\r\n":
            line, column = line + 1, 0
        else:
            column += len(text[at].encode(codec)) // width
        at += end
    return types.Position(line, column)


@pytest.mark.parametrize("encoding", ENCODINGS)
@given(text=TEXTS, where=st.data())
def test_a_position_leads_to_its_offset_and_back(
    encoding: str, text: str, where: st.DataObject
) -> None:
    inside = [i for i in range(len(text) + 1) if text[i - 1 : i + 1] != "\r\n"]
    offset = where.draw(st.sampled_from(inside))
    source = Source("a.txt", text)
    place = _client_position(text, offset, encoding)
    assert offset_of(source, place, encoding) == offset
    assert position_of(source.position(offset), encoding) == place


@pytest.mark.parametrize("encoding", ENCODINGS)
@given(text=TEXTS, said=TEXTS, where=st.data())
def test_a_change_of_a_range_is_what_the_client_made(
    encoding: str, text: str, said: str, where: st.DataObject
) -> None:
    inside = [i for i in range(len(text) + 1) if text[i - 1 : i + 1] != "\r\n"]
    start, end = sorted(where.draw(st.tuples(st.sampled_from(inside), st.sampled_from(inside))))
    place = range_of(Source("a.txt", text), SourceSpan(start, end), encoding)
    document = Document("file:///a.txt", 1, Site("/a.txt", "/"), Source("a.txt", text), True)
    change = types.TextDocumentContentChangePartial(range=place, text=said)
    after = changed(document, 2, [change], encoding)
    assert after.source.text == text[:start] + said + text[end:]
    assert after.version == 2


@pytest.mark.parametrize(
    ("line", "character", "offset"),
    [(0, 99, 3), (9, 0, 8), (1, 1, 6), (1, 2, 6), (1, 99, 7)],
    ids=["behind the line", "behind the text", "inside a pair", "after it", "behind its line"],
)
def test_a_place_that_is_none_is_the_nearest_as_the_protocol_says(
    line: int, character: int, offset: int
) -> None:
    source = Source("a.txt", "abc\r\n\U0001f600d\n")
    assert offset_of(source, types.Position(line, character), "utf-16") == offset
