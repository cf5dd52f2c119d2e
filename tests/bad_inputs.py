"""Inputs that are no articles, and what is answered to each: one source for tests and docs."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

SENTENCE = b"It rained in Leeds on Monday, and the match began an hour late. "


class Bad(NamedTuple):
    """An input: what the docs call it, its bytes (None for no file), exit code and answer.

    `found` is the code by which the report names what of it cannot be read.
    """

    name: str
    data: bytes | None
    code: int
    said: str = ""
    found: str = ""


class Odd(NamedTuple):
    """What stands in the place of a file: what the docs call it, what makes it, and the answer."""

    name: str
    make: Callable[[Path], None]
    said: str


def _header(opening: bytes, inside: bytes) -> bytes:
    return b"%s\n%s\n%s\n\n%s" % (opening, inside, opening, SENTENCE)


def _lie(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(2_000_000_000)


_ALIASES = b"\n".join(
    [
        b"a0: &a0 [lol]",
        *(b"a%d: &a%d [%s]" % (n, n, b", ".join([b"*a%d" % (n - 1)] * 9)) for n in range(1, 40)),
    ]
)


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

HEADERS = (
    Bad("YAML that nests 100,000 deep", _header(b"---", b"x: " + b"[" * 100_000), 1, "", "PRC002"),
    Bad("TOML that nests 100,000 deep", _header(b"+++", b"x = " + b"[" * 100_000), 1, "", "PRC002"),
    Bad(
        "JSON that nests 100,000 deep",
        b'{"x": ' + b"[" * 100_000 + b"\n\n" + SENTENCE,
        1,
        "",
        "PRC002",
    ),
    Bad("YAML whose aliases multiply", _header(b"---", _ALIASES + b"\nx: *a39"), 0),
    Bad("YAML with a tag of Python", _header(b"---", b"x: !!python/object/apply:os.abort []"), 0),
    Bad("a number of 100,000 digits in YAML", _header(b"---", b"x: " + b"9" * 100_000), 0),
    Bad(
        "a number of 100,000 digits in TOML",
        _header(b"+++", b"x = " + b"9" * 100_000),
        1,
        "",
        "PRC002",
    ),
    Bad("a number of 100,000 digits in JSON", b'{"x": ' + b"9" * 100_000 + b"}\n\n" + SENTENCE, 0),
)

PLACES = (
    Odd("a pipe", os.mkfifo, "neither a file nor a folder"),
    Odd(
        "a link to a device",
        lambda path: path.symlink_to("/dev/zero"),
        "neither a file nor a folder",
    ),
    Odd(
        "a link to itself", lambda path: path.symlink_to(path), "Too many levels of symbolic links"
    ),
    Odd("2 GB of nothing", _lie, "it has more than 256,000,000 bytes"),
)
