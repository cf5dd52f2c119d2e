"""Vim, by ALE."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from .article import COMPLAINT, EDITED, MENDED, TEXT, flagged, places, utf8
from .conftest import DRIVERS, SETUPS, Home, absent, program

ALE = Path("/usr/share/vim-ale")
"""Where Debian's package vim-ale puts it."""
Told = dict[str, Any]


@pytest.fixture(scope="module")
def told(home: Callable[[], Home]) -> Told:
    """Give what ALE holds and marks."""
    vim = program("vim")
    if not ALE.exists():
        absent("vim-ale")
    return home().told(
        *(vim, "-Nu", "NONE", "-n", "--not-a-term"),
        *("--cmd", f"set runtimepath^={ALE} encoding=utf-8 | filetype plugin on"),
        *("-c", "runtime! plugin/ale.vim"),
        *("-c", f"source {SETUPS / 'vim' / 'prosecheck.vim'}"),
        *("-S", DRIVERS / "ale.vim"),
    )


@pytest.mark.parametrize(("step", "text"), [("opened", TEXT), ("edited", EDITED)])
def test_ranges_are_exact_and_move_with_an_edit(told: Told, step: str, text: str) -> None:
    assert [(d["code"], *d["place"]) for d in told[step]["items"]] == places(text, utf8)
    assert told[step]["marked"] == [words for _, words in flagged(text)]


def test_severities_are_those_of_the_rules(told: Told) -> None:
    assert [d["type"] for d in told["opened"]["items"]] == ["I", "I", "W"]


def test_the_fixer_changes_the_file_and_nothing_around(told: Told) -> None:
    assert told["mended"] == MENDED


def test_a_mistake_in_the_configuration_is_told_and_no_text_is_lost(told: Told) -> None:
    assert COMPLAINT in told["said"]
    assert told["unharmed"] == MENDED
