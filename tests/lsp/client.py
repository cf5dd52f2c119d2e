"""A client that speaks JSON-RPC to `prosecheck server` over its pipes, and knows nothing else."""

from __future__ import annotations

import json
import os
import queue
import subprocess
import sys
import threading
from pathlib import Path
from types import TracebackType
from typing import Any, Self

PATIENCE = 60.0
"""Seconds after which an answer that does not come is a defect; no test waits that long."""
Message = dict[str, Any]


class Client:
    """A server in a process of its own, and what is said to it and by it."""

    def __init__(self, folder: Path, *arguments: str, env: dict[str, str] | None = None) -> None:
        cache = {"PROSECHECK_CACHE_DIR": str(folder / ".cache")}
        self.folder = folder
        self.process = subprocess.Popen(
            [sys.executable, "-m", "prosecheck", "server", *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            cwd=folder,
            env={**(env or os.environ), **cache},
        )
        self._inbox: queue.Queue[Message | None] = queue.Queue()
        self._kept: list[Message] = []
        self._number = 0
        threading.Thread(target=self._read, daemon=True).start()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: object, trace: TracebackType | None
    ) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.communicate()

    def send(self, data: bytes) -> None:
        """Write bytes to the server."""
        assert self.process.stdin
        self.process.stdin.write(data)
        self.process.stdin.flush()

    def say(self, message: Message) -> None:
        """Send a message."""
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.send(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))

    def notify(self, method: str, params: Any = None) -> None:
        """Send a notification."""
        self.say({"method": method, **({} if params is None else {"params": params})})

    def ask(self, method: str, params: Any = None) -> int:
        """Send a request; give its number."""
        self._number += 1
        asked = {"id": self._number, "method": method}
        self.say(asked if params is None else {**asked, "params": params})
        return self._number

    def answer_to(self, number: int | None) -> Message:
        """Give the answer to a request, when it comes."""
        return self.wait(lambda m: "method" not in m and m.get("id") == number)

    def request(self, method: str, params: Any = None) -> Any:
        """Send a request and give its result."""
        answer = self.answer_to(self.ask(method, params))
        assert "error" not in answer, answer
        return answer["result"]

    def said(self, method: str) -> Any:
        """Give the parameters of the next message with a method."""
        return self.wait(lambda m: m.get("method") == method)["params"]

    def wait(self, fits: Any) -> Message:
        """Give the first message that fits, of those that came and were not asked for."""
        for message in self._kept:
            if fits(message):
                self._kept.remove(message)
                return message
        while True:
            next_one = self._inbox.get(timeout=PATIENCE)
            assert next_one is not None, f"the server has gone: {self.process.stderr}"
            if fits(next_one):
                return next_one
            self._kept.append(next_one)

    def _read(self) -> None:
        stream = self.process.stdout
        assert stream
        while head := stream.readline():
            length = int(head.split(b":")[1])
            while stream.readline().strip():
                pass
            self._inbox.put(json.loads(stream.read(length)))
        self._inbox.put(None)
