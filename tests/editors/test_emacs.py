"""Emacs, by eglot and by flycheck."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from .article import COMPLAINT, EDITED, FIXED, MENDED, TEXT, flagged, places
from .conftest import DRIVERS, SETUPS, Home, absent, program

PACKAGES = Path("/usr/share/emacs/site-lisp/elpa")
"""Where Debian's packages elpa-* are."""
NEEDED = {"eglot": ["markdown-mode", "eglot"], "flycheck": ["markdown-mode", "flycheck"]}
Told = dict[str, Any]


def _driven(home: Home, way: str) -> Told:
    emacs = program("emacs")
    for package in NEEDED[way]:
        if not [*PACKAGES.glob(f"{package}-[0-9]*")]:
            absent(f"elpa-{package}")
    folders = [*PACKAGES.iterdir(), SETUPS / "emacs"]
    return home.told(
        *(emacs, "-Q", "--batch"),
        *(word for folder in folders for word in ("-L", folder)),
        *("-l", f"prosecheck-{way}", "-l", DRIVERS / "emacs.el"),
        WAY=way,
    )


@pytest.fixture(scope="module")
def eglot(home: Callable[[], Home]) -> Told:
    """Give what eglot shows."""
    return _driven(home(), "eglot")


@pytest.fixture(scope="module")
def flycheck(home: Callable[[], Home]) -> Told:
    """Give what flycheck shows."""
    return _driven(home(), "flycheck")


@pytest.fixture(params=["eglot", "flycheck"])
def told(request: pytest.FixtureRequest) -> Told:
    """Give what Emacs shows in either way."""
    told: Told = request.getfixturevalue(request.param)
    return told


@pytest.mark.parametrize(("step", "text"), [("opened", TEXT), ("edited", EDITED)])
def test_ranges_are_exact_and_move_with_an_edit(told: Told, step: str, text: str) -> None:
    shown = told[step]
    assert [(d["code"], *d["place"]) for d in shown] == places(text, len)
    assert [(d["code"], d["text"]) for d in shown] == flagged(text)


def test_severities_are_those_of_the_rules(eglot: Told, flycheck: Told) -> None:
    notes = ["eglot-note", "eglot-note", "eglot-warning"]
    assert [d["severity"] for d in eglot["opened"]] == notes
    assert [d["severity"] for d in flycheck["opened"]] == ["info", "info", "warning"]


def test_one_fix_changes_the_file_and_nothing_around(eglot: Told) -> None:
    assert eglot["fixed"] == FIXED


def test_all_safe_fixes_change_the_file_and_nothing_around(told: Told) -> None:
    assert told["mended"] == MENDED


def test_a_mistake_in_the_configuration_is_told(told: Told) -> None:
    assert COMPLAINT in told["said"]
