"""A server that runs for days keeps no more than one that has just begun."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from .client import Client

EDITS = 1_000
SLACK = 6_000
"""Kilobytes: what allocators and caches of a fixed size take; an edit kept costs over 10 each."""
WORDS = "In order to win, they ran a mile and a half in the rain of Leeds on Monday. "


def _kilobytes(process: int) -> int:
    own = f"/proc/{process}"
    children = Path(f"{own}/task/{process}/children").read_text().split()
    lines = [Path(f"{p}/statm").read_text() for p in (own, *(f"/proc/{c}" for c in children))]
    return sum(int(line.split()[1]) for line in lines) * os.sysconf("SC_PAGE_SIZE") // 1024


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="no /proc to read memory from")
def test_memory_does_not_grow_over_1000_edits_and_100_documents(able: Client) -> None:
    uri = able.open("long.md", "# A title\n")
    first = 0
    for version in range(EDITS):
        able.change(uri, version, {"text": f"# A title\n\n{WORDS * 10}{version}\n"})
        assert able.pulled(uri)
        if version % 10 == 0:
            other = able.open(f"{version}.md", f"# A title\n\n{WORDS * 50}\n")
            assert able.pulled(other)
            able.notify("textDocument/didClose", {"textDocument": {"uri": other}})
        if version == EDITS // 5:
            first = _kilobytes(able.process.pid)
    assert _kilobytes(able.process.pid) - first < SLACK
