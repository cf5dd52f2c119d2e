"""Which files a run reads."""

import os
from pathlib import Path

import pytest

from prosecheck.diagnostic import Failure
from prosecheck.discovery import files_of, shown


@pytest.fixture(autouse=True)
def _inside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def _write(*names: str) -> None:
    for name in names:
        path = Path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Some text.\n", "utf-8")


def _found(*paths: str) -> list[str]:
    return [entry.path for entry in files_of(paths)]


def test_a_folder_gives_its_articles_in_the_order_of_names() -> None:
    _write("b/2.txt", "b/1.txt", "a.txt", "b/c/3.txt", "image.png")
    assert _found(".") == ["a.txt", "b/1.txt", "b/2.txt", "b/c/3.txt"]


def test_a_file_that_is_named_is_read_whatever_its_suffix() -> None:
    _write("notes.xyz", "LICENSE")
    assert _found("notes.xyz", "LICENSE") == ["notes.xyz", "LICENSE"]


def test_a_file_that_is_meant_twice_is_read_once() -> None:
    _write("a/1.txt")
    assert _found("a/1.txt", "a", "./a/1.txt") == ["a/1.txt"]


def test_hidden_and_built_folders_are_skipped() -> None:
    _write(".git/a.txt", "node_modules/b.txt", "_site/c.txt", ".draft/d.txt", "e.txt")
    assert _found(".") == ["e.txt"]


def test_ignore_files_hold_below_their_folder_and_the_last_word_wins() -> None:
    _write("drafts/a.txt", "b.txt", "c/old.txt", "c/keep.txt", "d/old.txt")
    Path(".gitignore").write_text("drafts/\nold.txt\n")
    Path("c/.prosecheckignore").write_text("!old.txt\nkeep.txt\n")
    assert _found(".") == ["b.txt", "c/old.txt"]


def test_the_ignore_files_of_the_repository_above_hold_too() -> None:
    _write("posts/a.txt", "posts/b.txt")
    Path(".git").mkdir()
    Path(".gitignore").write_text("/posts/b.txt\n")
    assert _found("posts") == ["posts/a.txt"]


def test_what_is_ignored_is_read_when_it_is_named() -> None:
    _write("a.txt")
    Path(".gitignore").write_text("*.txt\n")
    assert _found("a.txt") == ["a.txt"]


def test_a_loop_of_links_ends() -> None:
    _write("a/1.txt")
    os.symlink("..", "a/up")
    assert _found(".") == ["a/1.txt"]


def test_what_cannot_be_read_is_a_failure_and_the_rest_is_found() -> None:
    _write("a.txt")
    Path("empty").mkdir()
    os.mkfifo("pipe")
    assert files_of(["none.txt", "a.txt", "empty", "pipe"]) == [
        Failure("none.txt", "cannot be read: No such file or directory"),
        ("a.txt", "a.txt"),
        Failure("empty", "no articles in this folder"),
        Failure("pipe", "cannot be read: neither a file nor a folder"),
    ]


def test_paths_are_shown_from_the_working_folder(tmp_path: Path) -> None:
    assert shown("./a/../b.txt") == "b.txt"
    assert shown(str(tmp_path / "a" / "b.txt")) == "a/b.txt"
    assert shown(str(tmp_path.parent / "b.txt")) == str(tmp_path.parent / "b.txt")


@pytest.mark.parametrize("line", ["!", "\\", "[z-a]"])
def test_a_line_of_an_ignore_file_that_means_nothing_is_passed_by(line: str) -> None:
    _write("a.txt", "b.txt")
    Path(".gitignore").write_text(f"{line}\nb.txt\n")
    assert _found(".") == ["a.txt"]
