"""`--force-exclude`: what is excluded or ignored is left out also where it is named."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from prosecheck.discovery import is_left_out

FILLER = b"# A title\n\nIn order to win, they ran a mile.\n"


@pytest.fixture(autouse=True)
def _site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()
    for name in ("a.md", "drafts/b.md", "drafts/keep.md", "old/c.md", "mine/d.md"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(FILLER)
    (tmp_path / ".gitignore").write_text("drafts/*\n!drafts/keep.md\n")
    (tmp_path / ".prosecheckignore").write_text("mine\n")
    (tmp_path / "prosecheck.toml").write_text('exclude = ["old/"]\n')


def _checked(*arguments: str, given: bytes = b"") -> list[str]:
    command = [sys.executable, "-m", "prosecheck", "--output-format", "json", *arguments]
    run = subprocess.run(command, input=given, capture_output=True, check=False)
    assert not run.stderr, run.stderr.decode()
    said = json.loads(run.stdout)
    assert said["summary"]["files"] == len({d["path"] for d in said["diagnostics"]})
    return sorted({d["path"] for d in said["diagnostics"]})


NAMED = ("a.md", "drafts/b.md", "drafts/keep.md", "old/c.md", "mine/d.md")


def test_a_file_that_is_named_is_checked_whatever_excludes_it() -> None:
    assert _checked(*NAMED) == sorted(NAMED)


def test_with_force_exclude_it_is_left_out() -> None:
    assert _checked("--force-exclude", *NAMED) == ["a.md", "drafts/keep.md"]


def test_with_force_exclude_a_folder_that_is_named_is_left_out() -> None:
    assert _checked("--force-exclude", "old", "a.md") == ["a.md"]


def test_standard_input_is_checked_whatever_excludes_its_name() -> None:
    assert _checked("-", "--stdin-filename", "old/c.md", given=FILLER) == ["old/c.md"]


@pytest.mark.parametrize("name", ["old/new.md", "drafts/new.md", "mine/new.md"])
def test_with_force_exclude_nothing_is_said_of_it(name: str) -> None:
    assert _checked("-", "--stdin-filename", name, "--force-exclude", given=FILLER) == []


def test_fixes_give_back_standard_input_that_is_left_out() -> None:
    command = ["-", "--fix", "--force-exclude", "--stdin-filename", "old/c.md"]
    run = subprocess.run(
        [sys.executable, "-m", "prosecheck", *command],
        input=FILLER,
        capture_output=True,
        check=False,
    )
    assert run.stdout == FILLER


def test_the_folder_one_is_in_is_never_left_out() -> None:
    assert not is_left_out(".", lambda _: True)


def test_what_lies_elsewhere_is_walked_to_from_its_own_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path / "old")
    assert is_left_out(str(tmp_path / "drafts" / "b.md"))
    assert not is_left_out(str(tmp_path / "a.md"))
