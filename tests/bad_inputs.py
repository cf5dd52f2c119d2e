"""Inputs that are no articles, and what is answered to each: one source for tests and docs."""

from __future__ import annotations

from typing import NamedTuple

SENTENCE = b"It rained in Leeds on Monday, and the match began an hour late. "


class Bad(NamedTuple):
    """An input: what the docs call it, its bytes (None for no file), exit code and answer."""

    name: str
    data: bytes | None
    code: int
    said: str


INPUTS = (
    Bad("a missing file", None, 2, "cannot be read: No such file or directory"),
    Bad("an empty file", b"", 2, "empty: there is nothing to check"),
    Bad("blanks alone", b" \n\t\r\n", 2, "empty: there is nothing to check"),
    Bad("invalid UTF-8", b"caf\xe9 " + SENTENCE, 2, "not UTF-8: byte 0xe9 at offset 3"),
    Bad(
        "UTF-16 with its mark",
        SENTENCE.decode().encode("utf-16"),
        2,
        "not UTF-8: it starts with the byte order mark of UTF-16",
    ),
    Bad("UTF-16 without a mark", SENTENCE.decode().encode("utf-16-le"), 2, "not text: NUL byte"),
    Bad("UTF-8 with its mark", b"\xef\xbb\xbf" + SENTENCE, 0, ""),
    Bad("a NUL byte", SENTENCE + b"\0" + SENTENCE, 2, "not text: NUL byte at offset 64"),
    Bad("a binary file", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0", 2, "not UTF-8: byte 0x89"),
    Bad("10 MB on one line", SENTENCE.strip() + b" walk" * 2_000_000 + b".\n", 1, ""),
    Bad("line ends of the old Mac", SENTENCE + b"\r\rThe walk was long.\r", 0, ""),
)
