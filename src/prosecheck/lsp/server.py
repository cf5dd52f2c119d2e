"""The language server: reads what a client says, and answers until it leaves."""

from __future__ import annotations

import asyncio
import threading
from functools import partial
from typing import Any, BinaryIO

from lsprotocol import types
from pygls.lsp.server import LanguageServer

from prosecheck import __version__
from prosecheck.lsp.features import Features
from prosecheck.lsp.parting import Replies
from prosecheck.lsp.wire.conversation import Conversation
from prosecheck.lsp.wire.stream import Broken, messages
from prosecheck.lsp.work.jobs import Setup

_OURS = (
    types.TEXT_DOCUMENT_DID_OPEN,
    types.TEXT_DOCUMENT_DID_CHANGE,
    types.TEXT_DOCUMENT_DID_CLOSE,
)
"""What pygls would answer itself: its documents end lines where str.splitlines does."""

Inbox = asyncio.Queue[dict[str, Any] | Broken | None]


def serve(setup: Setup, requests: BinaryIO, replies: BinaryIO) -> int:
    """Serve a client until it ends the connection; give the exit code.

    It is 0 after the client asked for a shutdown, as the protocol wants, and else 1.
    """
    return asyncio.run(_served(setup, requests, replies))


async def _served(setup: Setup, requests: BinaryIO, replies: BinaryIO) -> int:
    inbox: Inbox = asyncio.Queue()
    leave = partial(inbox.put_nowait, None)
    writer = Replies(replies, leave)
    server = LanguageServer("prosecheck", __version__)
    for method in _OURS:
        del server.protocol.fm.builtin_features[method]
    server.protocol.set_writer(writer)
    features = Features(server, setup, leave)
    conversation = Conversation(server.protocol, writer.write)
    arguments = (requests, asyncio.get_running_loop(), inbox)
    # A thread of its own, which may wait for ever: one of a pool would keep the process alive.
    threading.Thread(target=_read, args=arguments, daemon=True).start()
    try:
        while not conversation.is_over and (message := await inbox.get()) is not None:
            conversation.take(message)
    finally:
        await features.close()
    return 0 if conversation.is_shut else 1


def _read(requests: BinaryIO, loop: asyncio.AbstractEventLoop, inbox: Inbox) -> None:
    for message in messages(requests):
        loop.call_soon_threadsafe(inbox.put_nowait, message)
    loop.call_soon_threadsafe(inbox.put_nowait, None)
