"""A file of the cache folder that holds what was made of others, so that it is made once.

Its name holds a hash of all that it was made of, and of this version; its first line is a checksum
of the rest. A file that is absent, half written or of another making is not there, and a folder
that cannot be written is done without. Runs that write at once write the same.
"""

from __future__ import annotations

import os
import re
import zlib
from collections.abc import Iterable
from contextlib import suppress

from prosecheck import __version__
from prosecheck.digest import sha256
from prosecheck.writing import write_atomically

_FORM = 8
"""Number of the form of what is kept; a change of the form is a new number."""

_NAME = r"(phrases|expressions)-[0-9a-f]{32}\.json"


class Kept:
    """One such file, which may not be there."""

    def __init__(self, folder: str, parts: Iterable[str | bytes], kind: str = "phrases") -> None:
        """Name the file in a folder that is made of some parts, in their order."""
        digest = sha256(f"{__version__} {_FORM}".encode())
        for part in parts:
            data = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
            digest.update(b"\0%d\0" % len(data))
            digest.update(data)
        self._file = os.path.join(folder, f"{kind}-{digest.hexdigest()[:32]}.json")

    def read(self) -> bytes | None:
        """Give what it holds, None where it is not there."""
        try:
            with open(self._file, "rb", buffering=0) as stream:  # what is large is copied once
                checksum, rest = stream.read(len("00000000\n")), stream.read()
        except OSError:
            return None
        return rest if checksum == b"%08x\n" % zlib.crc32(rest) else None

    def write(self, body: bytes) -> None:
        """Make it hold a body, or leave it where that cannot be done."""
        with suppress(OSError):
            os.makedirs(os.path.dirname(self._file), exist_ok=True)
            write_atomically(self._file, b"%08x\n%s" % (zlib.crc32(body), body))


def is_own(name: str) -> bool:
    """Whether a file of a cache folder is one of these, by its name."""
    return re.fullmatch(_NAME, name) is not None
