"""The file of entries: what it keeps, and for how long."""

import os
from pathlib import Path

import pytest

from prosecheck.results import store as stores
from prosecheck.results.store import FILES, GENERATIONS, Store


def _saved(folder: Path, entries: dict[str, str], used: str = "", name: str = "0" * 16) -> Store:
    store = Store(str(folder), name)
    for key in used.split():
        assert store.get(key) is not None
    for key, text in entries.items():
        store.put(key, text)
    store.save()
    return Store(str(folder), name)


def test_an_entry_is_there_in_the_next_run(tmp_path: Path) -> None:
    store = _saved(tmp_path / "new" / "folder", {"a": "[1 2]"})
    assert store.get("a") == "[1 2]"
    assert store.get("b") is None


def test_entries_of_earlier_runs_stay(tmp_path: Path) -> None:
    _saved(tmp_path, {"a": "1"})
    store = _saved(tmp_path, {"b": "2"})
    assert (store.get("a"), store.get("b")) == ("1", "2")


def test_an_entry_that_no_run_uses_goes_in_the_end(tmp_path: Path) -> None:
    _saved(tmp_path, {"used": "1", "idle": "2"})
    for number in range(GENERATIONS):
        store = _saved(tmp_path, {f"new{number}": "3"}, used="used")
    assert store.get("used") == "1"
    assert store.get("idle") is None


def test_the_longest_unused_go_where_there_is_no_room(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stores, "LARGEST", 1_000)
    _saved(tmp_path, {"old": "x" * 500})
    store = _saved(tmp_path, {"new": "y" * 600})
    assert store.get("old") is None
    assert store.get("new") == "y" * 600


def test_a_line_with_a_wrong_checksum_is_none(tmp_path: Path) -> None:
    _saved(tmp_path, {"a": "1111", "b": "2222"})
    (file,) = tmp_path.iterdir()
    file.write_bytes(file.read_bytes().replace(b"1111", b"1112"))
    store = Store(str(tmp_path), "0" * 16)
    assert (store.get("a"), store.get("b")) == (None, "2222")


@pytest.mark.parametrize("data", [b"", b"\n", b"prosecheck results 1 x\n", b"\0" * 99])
def test_a_file_that_is_none_of_ours_holds_nothing(tmp_path: Path, data: bytes) -> None:
    (tmp_path / f"results-{'0' * 16}.txt").write_bytes(data)
    assert Store(str(tmp_path), "0" * 16).get("a") is None


def test_a_run_that_finds_out_nothing_writes_nothing(tmp_path: Path) -> None:
    _saved(tmp_path / "cache", {})
    assert not (tmp_path / "cache").exists()


def test_the_files_of_few_projects_are_kept(tmp_path: Path) -> None:
    for number in range(FILES + 2):
        _saved(tmp_path, {"a": "1"}, name=f"{number:016}")
        os.utime(tmp_path / f"results-{number:016}.txt", (number, number))
    assert len(list(tmp_path.iterdir())) == FILES
    assert Store(str(tmp_path), f"{FILES + 1:016}").get("a") == "1"
