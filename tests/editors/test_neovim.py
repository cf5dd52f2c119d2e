"""Neovim, by its own LSP client and by nvim-lint."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Any

import pytest

from .article import COMPLAINT, EDITED, FIXED, MENDED, TEXT, flagged, places, utf8
from .conftest import DRIVERS, SETUPS, Home, program

NEOVIMS = os.environ.get("PROSECHECK_NVIM", "nvim").split(os.pathsep)
LINT = os.environ.get("PROSECHECK_NVIM_LINT") or str(DRIVERS / "nvim-lint")
WARN, INFO = 2, 3
"""Numbers of `vim.diagnostic.severity`."""

Told = dict[str, Any]


AS_OLDER = "lua vim.lsp.enable = nil"
"""Makes Neovim 0.11 look like 0.10 to the set-up."""


def _driven(home: Home, neovim: str, setup: str, first: str = "", **variables: str) -> Told:
    return home.told(
        *(program(neovim), "--clean", "--headless"),
        *("--cmd", f"set runtimepath+={LINT}"),
        *("--cmd", first),
        *("-c", f"luafile {SETUPS / 'neovim' / setup}"),
        *("-c", f"luafile {DRIVERS / 'neovim.lua'}"),
        **variables,
    )


@pytest.fixture(scope="module", params=NEOVIMS)
def neovim(request: pytest.FixtureRequest) -> str:
    """Give one of the versions to try."""
    name: str = request.param
    return name


@pytest.fixture(scope="module")
def lsp(home: Callable[[], Home], neovim: str) -> Told:
    """Give what Neovim shows with its own client."""
    return _driven(home(), neovim, "prosecheck.lua", FIXES="1")


@pytest.fixture(scope="module")
def lint(home: Callable[[], Home], neovim: str) -> Told:
    """Give what Neovim shows with nvim-lint."""
    return _driven(home(), neovim, "nvim-lint.lua")


@pytest.fixture(params=["lsp", "lint"])
def told(request: pytest.FixtureRequest, neovim: str) -> Told:
    """Give what a version shows in either way."""
    told: Told = request.getfixturevalue(request.param)
    return told


@pytest.mark.parametrize(("step", "text"), [("opened", TEXT), ("edited", EDITED)])
def test_ranges_are_exact_and_move_with_an_edit(told: Told, step: str, text: str) -> None:
    shown = told[step]
    assert [(d["code"], *d["place"]) for d in shown] == places(text, utf8)
    assert [(d["code"], d["text"]) for d in shown] == flagged(text)


def test_severities_are_those_of_the_rules(told: Told) -> None:
    assert [d["severity"] for d in told["opened"]] == [INFO, INFO, WARN]


def test_a_fix_changes_the_file_and_nothing_around(lsp: Told) -> None:
    assert lsp["fixed"] == FIXED
    assert lsp["mended"] == MENDED


def test_a_mistake_in_the_configuration_is_told(told: Told) -> None:
    assert COMPLAINT in told["said"]


def test_the_older_way_to_start_a_server_finds_the_same(home: Callable[[], Home]) -> None:
    told = _driven(home(), NEOVIMS[-1], "prosecheck.lua", AS_OLDER)
    assert [(d["code"], *d["place"]) for d in told["edited"]] == places(EDITED, utf8)
