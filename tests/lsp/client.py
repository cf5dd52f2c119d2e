"""A client that speaks JSON-RPC to `prosecheck server` over its pipes, and knows nothing else."""

from __future__ import annotations

import json
import os
import queue
import subprocess
import sys
import threading
from pathlib import Path
from tempfile import TemporaryFile
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
        self._log = TemporaryFile()  # noqa: SIM115 (closed with the process)
        self.process = subprocess.Popen(
            [sys.executable, "-m", "prosecheck", "server", *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._log,
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
        self.process.kill()
        self.process.wait()
        self._log.seek(0)
        said = self._log.read().decode()
        assert "Traceback" not in said, said

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
        return self.wait(lambda m: m.get("method") == method).get("params")

    def wait(self, fits: Any) -> Message:
        """Give the first message that fits, of those that came and were not asked for."""
        for message in self._kept:
            if fits(message):
                self._kept.remove(message)
                return message
        while True:
            next_one = self._inbox.get(timeout=PATIENCE)
            assert next_one is not None, "the server has gone"
            if fits(next_one):
                return next_one
            self._kept.append(next_one)

    def initialize(self, capabilities: Message | None = None, *folders: Path) -> Message:
        """Open the conversation; give what the server can do."""
        roots = [{"uri": f.as_uri(), "name": f.name} for f in folders or (self.folder,)]
        asked = {"processId": None, "rootUri": roots[0]["uri"], "workspaceFolders": roots}
        found = self.request("initialize", {**asked, "capabilities": capabilities or {}})
        self.notify("initialized", {})
        capabilities = found["capabilities"]
        assert isinstance(capabilities, dict)
        return capabilities

    def uri(self, name: str) -> str:
        """Give the address of a file of the folder; an address stays as it is."""
        return name if ":" in name else (self.folder / name).as_uri()

    def open(self, name: str, text: str, language: str = "markdown", version: int = 1) -> str:
        """Open a document; give its address."""
        uri = self.uri(name)
        about = {"uri": uri, "languageId": language, "version": version, "text": text}
        self.notify("textDocument/didOpen", {"textDocument": about})
        return uri

    def change(self, uri: str, version: int, *changes: Message) -> None:
        """Change a document: each change is a text, and a range that it replaces or all."""
        about = {"uri": uri, "version": version}
        params = {"textDocument": about, "contentChanges": list(changes)}
        self.notify("textDocument/didChange", params)

    def published(self, uri: str, version: int | None = None) -> list[Message]:
        """Give the diagnostics that the server sends for a version of a document."""

        def fits(message: Message) -> bool:
            about = message.get("params", {})
            return (
                message.get("method") == "textDocument/publishDiagnostics"
                and about["uri"] == uri
                and about.get("version") == version
            )

        found: list[Message] = self.wait(fits)["params"]["diagnostics"]
        return found

    def found(self, name: str, text: str, language: str = "markdown") -> list[str]:
        """Open a document and give the codes of what is found in it."""
        return [d["code"] for d in self.published(self.open(name, text, language), 1)]

    def pulled(self, uri: str) -> list[Message]:
        """Ask for the diagnostics of a document."""
        report = self.request("textDocument/diagnostic", {"textDocument": {"uri": uri}})
        assert report["kind"] == "full"
        items: list[Message] = report["items"]
        return items

    def unasked(self, method: str) -> list[Message]:
        """Give the messages with a method that have come; what was asked before is answered."""
        self.answer_to(self.ask("no/such"))
        return [m for m in self._kept if m.get("method") == method]

    def leave(self) -> int:
        """End the conversation as the protocol wants; give the exit code."""
        self.request("shutdown")
        self.notify("exit")
        return self.process.wait(PATIENCE)

    def _read(self) -> None:
        stream = self.process.stdout
        assert stream
        while head := stream.readline():
            length = int(head.split(b":")[1])
            while stream.readline().strip():
                pass
            self._inbox.put(json.loads(stream.read(length)))
        self._inbox.put(None)
