"""Messages as they come over a stream of bytes: what is broken is told apart and passed over.

https://microsoft.github.io/language-server-protocol/specifications/base/0.9/specification/
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, BinaryIO, NamedTuple

from lsprotocol.types import ErrorCodes

LARGEST = 256 * 1024 * 1024
"""Bytes of the longest message that is read; the longest article is far below."""
_LENGTH = re.compile(rb"content-length[ \t]*:[ \t]*(\d{1,12})[ \t]*\r?\n\Z", re.IGNORECASE)
"""The header that counts. It may stand behind what is left of a message that was broken."""
_LONGEST_LINE = 64 * 1024


class Broken(NamedTuple):
    """Bytes that are no message: the code of the error, and what is wrong."""

    code: int
    said: str


def messages(stream: BinaryIO) -> Iterator[dict[str, Any] | Broken]:
    """Give the messages of a stream until it ends."""
    while (length := _length(stream)) is not None:
        if length > LARGEST:
            _pass_over(stream, length)
            yield Broken(ErrorCodes.InvalidRequest, f"a message of {length} bytes is too long")
            continue
        body = stream.read(length)
        if len(body) < length:
            return
        yield _message(body)


def framed(message: dict[str, Any]) -> bytes:
    """Give a message as it goes over the stream."""
    body = json.dumps(message).encode()
    return b"Content-Length: %d\r\n\r\n%s" % (len(body), body)


def _length(stream: BinaryIO) -> int | None:
    """Read headers to their blank line; give the length they name, None at the end."""
    length = None
    while line := stream.readline(_LONGEST_LINE):
        if found := _LENGTH.search(line):
            length = int(found[1])
        elif length is not None and not line.strip():
            return length
    return None


def _pass_over(stream: BinaryIO, length: int) -> None:
    while length > 0 and (passed := stream.read(min(length, _LONGEST_LINE))):
        length -= len(passed)


def _message(body: bytes) -> dict[str, Any] | Broken:
    try:
        found = json.loads(body)
    except (ValueError, RecursionError) as error:
        return Broken(ErrorCodes.ParseError, f"no JSON: {error}")
    if not isinstance(found, dict) or found.get("jsonrpc") != "2.0":
        return Broken(ErrorCodes.InvalidRequest, "no message of JSON-RPC 2.0")
    return found
