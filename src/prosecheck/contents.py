"""Reads files that a stranger may have put there: nothing else than regular ones, and no end."""

from __future__ import annotations

import errno
import os
import stat

MOST = 256_000_000
"""Bytes of a file that is read; an article has some 10,000, the export of a large site millions.

It ends what has no end, as some files below /proc have none.
"""
_NO_WAITING = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


def contents(path: str, most: int = MOST) -> bytes:
    """Give the bytes of a regular file; raise OSError, with a `strerror`, where there are none.

    A pipe or a device is never waited for, also where it took the place of a file just now.
    """
    with open(path, "rb", buffering=0, opener=_opened) as file:
        about = os.fstat(file.fileno())
        if not stat.S_ISREG(about.st_mode):
            raise OSError(errno.EINVAL, "neither a file nor a folder", path)
        if about.st_size > most:
            raise _too_large(path, most)
        parts, left = [], most
        while part := file.read(min(left + 1, 1 << 24)):
            parts.append(part)
            left -= len(part)
            if left < 0:
                raise _too_large(path, most)
    return b"".join(parts)


def _opened(path: str, flags: int) -> int:
    return os.open(path, flags | _NO_WAITING)


def _too_large(path: str, most: int) -> OSError:
    return OSError(errno.EFBIG, f"it has more than {most:,} bytes", path)
