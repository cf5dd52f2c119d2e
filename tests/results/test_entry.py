"""An entry holds an outcome whole, and nothing that does not fit its file is taken from one."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from prosecheck.config import Config
from prosecheck.discovery import File
from prosecheck.results.entry import outcome_in, written
from prosecheck.run import Outcome, Task, check_bytes

PATH = "a.md"
DATA = """---
title: Rain
tags: [Quantum Zebras, Velvet Quorum]
---

# Rain

<!-- prosecheck-disable-next-line filler-phrases -->
It “rained”, it is worth noting that, in Leeds.

We came in order to win, naïve 😀 as we were, and it is worth noting that we won.
""".encode()
TASK = Task(Config(select=("ALL",)), File(PATH, PATH))
Entry = list[Any]


def _outcome() -> Outcome:
    return check_bytes(TASK.config, PATH, DATA)


def _read(text: str) -> Outcome | None:
    return outcome_in(text, TASK, DATA, sources=True)


def _text() -> str:
    text = written(_outcome())
    assert text is not None
    return text


def test_an_outcome_comes_back_whole() -> None:
    outcome = _outcome()
    assert outcome.diagnostics
    assert any(outcome.pending)
    assert any(outcome.screens)
    assert _read(_text()) == outcome


def test_a_failure_is_not_kept() -> None:
    assert written(check_bytes(TASK.config, PATH, b"\xff")) is None


def test_what_would_not_come_back_the_same_is_not_kept() -> None:
    outcome = _outcome()
    noted = {name: one._replace(facts=("a", "tuple")) for name, one in outcome.pending[0].items()}
    assert written(outcome._replace(pending=(noted,))) is None


def _first(change: Callable[[Entry], None]) -> Callable[[Entry], None]:
    return lambda entry: change(entry[0][0])


def _set(at: int, value: Any) -> Callable[[Entry], None]:
    def change(diagnostic: Entry) -> None:
        assert diagnostic[at] != value
        diagnostic[at] = value

    return _first(change)


@pytest.mark.parametrize(
    "harm",
    [
        _set(0, "other.md"),
        _set(1, "FIL999"),
        _set(2, "\x1b[31m"),
        _set(3, "fatal"),
        _set(4, None),
        _set(5, "other words"),
        _set(6, "nowhere"),
        _set(7, [1, 1, 0, 1, 1]),
        _set(8, [1, 1, 10**9, 1, 1]),
        _set(9, "no hash"),
        _set(10, ["safe", "", [[-1, 5, ""]]]),
        _set(10, ["safe", "", [[0, 10**9, ""]]]),
        _set(11, [1, 1]),
        lambda entry: entry[0].append(7),
        lambda entry: entry.append([]),
        lambda entry: entry.__setitem__(1, True),
        lambda entry: entry.__setitem__(2, {}),
        lambda entry: entry[2].__setitem__(0, []),
        lambda entry: entry[3][0].__setitem__(1, {"FIL001": 7}),
        lambda entry: entry[3][0].__setitem__(5, [-1]),
        lambda entry: entry[3].__setitem__(0, "screen"),
    ],
)
def test_an_entry_that_does_not_fit_is_none(harm: Callable[[Entry], None]) -> None:
    entry = json.loads(_text())
    harm(entry)
    assert _read(json.dumps(entry)) is None


@pytest.mark.parametrize("text", ["", "[", "[]", "{}", "null", "7", "[" * 100_000, "NaN"])
def test_text_that_is_no_entry_is_none(text: str) -> None:
    assert _read(text) is None


def test_an_entry_is_of_no_other_file() -> None:
    assert outcome_in(_text(), TASK, DATA[:-40], sources=True) is None


def test_no_source_comes_back_where_none_is_wanted(tmp_path: Path) -> None:
    read = outcome_in(_text(), TASK, DATA, sources=False)
    assert read == _outcome()._replace(source=None)
