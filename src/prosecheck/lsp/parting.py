"""Notices that the client has gone without a word."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Callable
from typing import BinaryIO

_PAUSE = 3.0
"""Seconds between two looks, as the servers of VS Code look."""

Leave = Callable[[], None]


class Replies:
    """Writes to the client; where nobody reads any more, `leave` is called and nothing written."""

    def __init__(self, stream: BinaryIO, leave: Leave) -> None:
        self._stream = stream
        self._leave = leave
        self._is_lost = False

    def write(self, data: bytes) -> None:
        """Write a message."""
        if self._is_lost:
            return
        try:
            self._stream.write(data)
            self._stream.flush()
        except OSError:
            self._is_lost = True
            self._leave()

    def close(self) -> None:
        """Keep the stream, which belongs to who gave it."""


def leave_with(process: int | None, leave: Leave) -> asyncio.Task[None] | None:
    """Leave when the process that started the server has ended, even if its pipes have not.

    Where it cannot be seen now, as from inside a container, its end cannot be told.
    """
    if process is None or sys.platform == "win32" or not _is_alive(process):
        return None
    return asyncio.create_task(_leave_after(process, leave))


async def _leave_after(process: int, leave: Leave) -> None:
    while _is_alive(process):
        await asyncio.sleep(_PAUSE)
    leave()


def _is_alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except PermissionError:
        return True  # somebody else's
    except (OSError, OverflowError):
        return False
    return True
