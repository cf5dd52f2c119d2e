"""Measures the language server: what a change costs, how long a question waits, what it keeps.

    python benchmarks/server.py [--edits N]

It starts `prosecheck server`, opens an article of 10 kB, and compares what the diagnostics of a
change cost both its processes with a run of `prosecheck` on the same text. Then it measures how
long a question waits while an article of a megabyte is being checked, and how the memory of both
processes grows over N edits (1,000), after a tenth of them for warming up. Linux only: it reads
/proc.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from itertools import islice
from pathlib import Path
from statistics import median
from typing import Any

SEED = Path(__file__).parents[1] / "examples" / "articles" / "openai-foxconn.txt"
TICKS = os.sysconf("SC_CLK_TCK")
PULLS = {"textDocument": {"diagnostic": {}}}
URI = "file:///nowhere/article.txt"


class Server:
    """A server that is asked one thing at a time."""

    def __init__(self) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "prosecheck", "server"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        self._number = 0
        self.ask("initialize", {"processId": None, "rootUri": None, "capabilities": PULLS})
        self.say({"method": "initialized", "params": {}})

    def say(self, message: dict[str, Any]) -> None:
        """Send a message."""
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self.process.stdin
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self.process.stdin.flush()

    def ask(self, method: str, params: Any = None) -> Any:
        """Send a request and give its result."""
        self._number += 1
        self.say({"id": self._number, "method": method, "params": params})
        stream = self.process.stdout
        assert stream
        while True:
            length = int(stream.readline().split(b":")[1])
            while stream.readline().strip():
                pass
            message = json.loads(stream.read(length))
            if message.get("id") == self._number and "method" not in message:
                return message["result"]

    def open(self, uri: str, text: str) -> None:
        """Open a document."""
        about = {"uri": uri, "languageId": "plaintext", "version": 1, "text": text}
        self.say({"method": "textDocument/didOpen", "params": {"textDocument": about}})

    def change(self, version: int, text: str) -> list[Any]:
        """Change the article and give its diagnostics."""
        about = {"uri": URI, "version": version}
        params = {"textDocument": about, "contentChanges": [{"text": text}]}
        self.say({"method": "textDocument/didChange", "params": params})
        return self.found(URI)

    def found(self, uri: str) -> list[Any]:
        """Ask for the diagnostics of a document."""
        items: list[Any] = self.ask("textDocument/diagnostic", {"textDocument": {"uri": uri}})[
            "items"
        ]
        return items

    def processes(self) -> list[str]:
        """Give the folders in /proc of the server and of its worker."""
        own = f"/proc/{self.process.pid}"
        children = Path(f"{own}/task/{self.process.pid}/children").read_text().split()
        return [own, *(f"/proc/{child}" for child in children)]

    def seconds(self) -> float:
        """Give the processor time of both processes so far."""
        fields = [
            Path(f"{p}/stat").read_text().rpartition(")")[2].split() for p in self.processes()
        ]
        return sum(int(f[11]) + int(f[12]) for f in fields) / TICKS

    def kilobytes(self) -> int:
        """Give the memory that both processes hold."""
        lines = [Path(f"{p}/statm").read_text().split() for p in self.processes()]
        return sum(int(line[1]) for line in lines) * os.sysconf("SC_PAGE_SIZE") // 1024


def cold(text: str) -> float:
    """Give the processor time of one run on a text, the median of five."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "article.txt")
        path.write_text(text, "utf-8")
        costs = []
        for _ in range(6):  # the first fills the caches
            before = resource.getrusage(resource.RUSAGE_CHILDREN)
            command = [sys.executable, "-m", "prosecheck", str(path)]
            subprocess.run(command, stdout=subprocess.DEVNULL, check=False)
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            costs.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return median(costs[1:])


def warm(server: Server, text: str, times: int = 50) -> float:
    """Give the processor time of a change and its diagnostics in a server that is warm."""
    for version in range(10):
        server.change(version, text + "word " * version)
    before = server.seconds()
    for version in range(10, 10 + times):
        assert server.change(version, text + "word " * version)
    return (server.seconds() - before) / times


def waiting(server: Server, text: str) -> list[float]:
    """Give how long questions wait while a text of a megabyte is being checked."""
    large = "file:///nowhere/large.txt"
    server.open(large, text * (1_000_000 // len(text)))
    server.say(
        {
            "id": "large",
            "method": "textDocument/diagnostic",
            "params": {"textDocument": {"uri": large}},
        }
    )
    waits = []
    for _ in range(200):
        began = time.perf_counter()
        server.ask("textDocument/diagnostic", {"textDocument": {"uri": "file:///closed.txt"}})
        waits.append(time.perf_counter() - began)
        time.sleep(0.005)
    server.say({"method": "textDocument/didClose", "params": {"textDocument": {"uri": large}}})
    return sorted(waits)


def growth(server: Server, text: str, edits: int) -> tuple[int, int]:
    """Give the memory after a tenth of some edits and after all, in kilobytes."""
    words = text.split(" ")
    first = 0
    for version in range(edits):
        server.change(100 + version, " ".join(words[version % 100 :]) + f" edit{version}")
        if version == edits // 10:
            first = server.kilobytes()
    return first, server.kilobytes()


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--edits", type=int, default=1000, metavar="N")
    edits = parser.parse_args().edits
    seed = SEED.read_text("utf-8")
    text = "".join(islice(seed * 2, 10_000))
    server = Server()
    server.open(URI, text)
    once, run = warm(server, text), cold(text)
    print(f"a change of 10 kB, warm     {once * 1000:8.1f} ms of processor time")
    print(f"one cold run on the same    {run * 1000:8.1f} ms; the change is {once / run:.2f} of it")
    waits = waiting(server, seed)
    longest = waits[-1] * 1000
    print(f"a question during 1 MB      {median(waits) * 1000:8.1f} ms, at most {longest:.1f} ms")
    server.change(99, text)
    first, last = growth(server, text, edits)
    print(
        f"memory after {edits:,} edits    {last:8,} kB, {last - first:+,} kB since {edits // 10:,}"
    )
    server.ask("shutdown")
    server.say({"method": "exit"})
    raise SystemExit(server.process.wait())


if __name__ == "__main__":
    main()
