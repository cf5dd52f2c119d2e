"""Writes files that nobody sees half-written."""

from __future__ import annotations

import os
import re
import stat
from contextlib import suppress

_UNFINISHED = r"\.prosecheck-[0-9a-f]{12}"


def is_unfinished(name: str) -> bool:
    """Whether a file is one that was to replace another when its writer was killed, by its name."""
    return re.fullmatch(_UNFINISHED, name) is not None


def write_atomically(path: str, data: bytes) -> None:
    """Replace the content of a file at once; raise OSError, and change nothing, where it fails.

    A file that exists keeps its mode, and a link stays a link. What is no file (a terminal, a
    pipe, /dev/null) cannot be replaced and is written to.
    """
    try:
        before = os.stat(path)
    except FileNotFoundError:
        before = None
    if before is not None and not stat.S_ISREG(before.st_mode):
        with open(path, "wb") as file:
            file.write(data)
        return
    target = os.path.realpath(path)
    if before is not None and not os.access(target, os.W_OK):
        raise PermissionError(13, "Permission denied", path)  # replacing would not ask for it
    new = os.path.join(os.path.dirname(target), f".prosecheck-{os.urandom(6).hex()}")
    try:
        _create(new, data, before)
        os.replace(new, target)
    except BaseException:  # an interrupt, too, leaves no file behind
        with suppress(OSError):
            os.unlink(new)
        raise


def _create(path: str, data: bytes, before: os.stat_result | None) -> None:
    with open(path, "xb") as file:
        file.write(data)
    if before is not None:
        if hasattr(os, "chown"):
            with suppress(OSError):  # who is not root keeps none but his own files
                os.chown(path, before.st_uid, before.st_gid)
        os.chmod(path, stat.S_IMODE(before.st_mode))
