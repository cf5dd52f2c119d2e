"""Servers for the tests: one for a module, or one for a test that is about its life."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from .client import Client

PULLS = {
    "textDocument": {
        "diagnostic": {},
        "codeAction": {"dataSupport": True, "resolveSupport": {"properties": ["edit"]}},
        "hover": {"contentFormat": ["markdown", "plaintext"]},
    },
    "workspace": {
        "diagnostics": {"refreshSupport": True},
        "didChangeWatchedFiles": {"dynamicRegistration": True},
        "workspaceEdit": {"documentChanges": True},
    },
    "window": {"showDocument": {"support": True}},
}
"""What a client of today can."""


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    """Give a client that is sent diagnostics and says that it can do nothing else."""
    with Client(tmp_path_factory.mktemp("site")) as client:
        client.initialize()
        yield client


@pytest.fixture(scope="module")
def able(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    """Give a client that asks for diagnostics, and can all the rest."""
    with Client(tmp_path_factory.mktemp("site")) as client:
        client.initialize(PULLS)
        yield client


@pytest.fixture
def fresh(tmp_path: Path) -> Iterator[Client]:
    """Give a client of its own to a test."""
    with Client(tmp_path) as client:
        yield client
