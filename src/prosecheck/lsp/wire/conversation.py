"""Keeps the rules of the conversation, and hands on to pygls what follows them."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

from lsprotocol import types
from lsprotocol.types import ErrorCodes
from pygls.exceptions import JsonRpcException, JsonRpcInternalError
from pygls.protocol import LanguageServerProtocol

from prosecheck.lsp.wire.stream import Broken, framed

Message = dict[str, Any]


class Conversation:
    """What was said so far: whether the client may ask, and whether it has left."""

    def __init__(self, protocol: LanguageServerProtocol, write: Callable[[bytes], object]) -> None:
        self._protocol = protocol
        self._write = write
        self._is_open = False
        self.is_shut = False
        self.is_over = False
        logging.getLogger("pygls.protocol.json_rpc").addFilter(_is_ours)

    def take(self, message: Message | Broken) -> None:
        """Answer a message, or begin to."""
        if isinstance(message, Broken):
            self._refuse({"id": None}, *message)
            return
        if message.get("method") == types.EXIT:
            self.is_over = True
            return
        refused = self._refused(message)
        if refused is not None:
            self._refuse(message, *refused)
            return
        try:
            taken = self._protocol.structure_message(message)
        except JsonRpcException:
            said = f"{message.get('method')}: parameters that do not fit"
            self._refuse(message, ErrorCodes.InvalidParams, said)
            return
        self._note(message.get("method"))
        self._protocol.handle_message(taken)

    def _note(self, method: str | None) -> None:
        self._is_open |= method == types.INITIALIZE
        self.is_shut |= method == types.SHUTDOWN

    def _refused(self, message: Message) -> Broken | None:
        """Say why a message is not handled; None where it is."""
        method = message.get("method")
        if not isinstance(message.get("id", 0), int | str):
            return Broken(ErrorCodes.InvalidRequest, "an id is a number or a string")
        if "method" not in message:
            return None
        if not isinstance(method, str):
            return Broken(ErrorCodes.InvalidRequest, "a method is a string")
        if method == types.CANCEL_REQUEST and not _names_request(message.get("params")):
            return Broken(ErrorCodes.InvalidParams, "no request to cancel")
        if self._is_open == (method == types.INITIALIZE):
            if self._is_open:
                return Broken(ErrorCodes.InvalidRequest, "initialized already")
            return Broken(ErrorCodes.ServerNotInitialized, "not initialized yet")
        if self.is_shut:
            return Broken(ErrorCodes.InvalidRequest, "shut down already")
        known = {types.CANCEL_REQUEST, *self._protocol.fm.features}
        if method not in known.union(self._protocol.fm.builtin_features):
            return Broken(ErrorCodes.MethodNotFound, f"no method {method!r}")
        return None

    def _refuse(self, message: Message, code: int, said: str) -> None:
        """Answer a request with an error; a notification or an answer gets none."""
        if "id" in message and ("method" in message or message["id"] is None):
            error = {"code": int(code), "message": said}
            answer = {"jsonrpc": "2.0", "id": message["id"], "error": error}
            self._write(framed(answer))


def _names_request(params: object) -> bool:
    return isinstance(params, dict) and isinstance(params.get("id"), int | str)


def _is_ours(record: logging.LogRecord) -> bool:
    """Whether pygls logs a mistake of ours, not one that the client made and is told of."""
    error = record.exc_info[1] if record.exc_info else None
    is_told = isinstance(error, JsonRpcException) and not isinstance(error, JsonRpcInternalError)
    return not (is_told or str(record.msg).startswith("Unable to deserialize"))
