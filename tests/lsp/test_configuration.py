"""What is configured counts in the editor, from the moment on that it changes."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from .client import Client
from .conftest import PULLS

FILLER = "# A title\n\nIn order to win, they ran a mile.\n"
NOTED = "# A title\n\nIt is worth noting that it rained.\n"
WATCHED = "workspace/didChangeWatchedFiles"


def _write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def test_the_nearest_configuration_counts(fresh: Client, tmp_path: Path) -> None:
    _write(tmp_path / "prosecheck.toml", "[rule.filler-phrases]\nseverity = 'error'\n")
    _write(tmp_path / "quiet" / "prosecheck.toml", "ignore = ['FIL001']\n")
    fresh.initialize()
    assert fresh.found("quiet/a.md", FILLER) == []
    (found,) = fresh.published(fresh.open("loud/a.md", NOTED), 1)
    assert found["severity"] == 1


def test_an_unsaved_buffer_has_the_configuration_of_its_folder(
    fresh: Client, tmp_path: Path
) -> None:
    _write(tmp_path / "prosecheck.toml", "ignore = ['FIL001']\n")
    fresh.initialize()
    assert fresh.found("untitled:Untitled-1", FILLER) == []


def test_a_change_of_the_file_is_noticed_by_the_watch(fresh: Client, tmp_path: Path) -> None:
    fresh.initialize(PULLS)
    (watch,) = fresh.said("client/registerCapability")["registrations"]
    assert watch["method"] == WATCHED
    uri = fresh.open("a.md", FILLER)
    assert len(fresh.pulled(uri)) == 1
    file = _write(tmp_path / "prosecheck.toml", "ignore = ['FIL001']\n")
    fresh.notify(WATCHED, {"changes": [{"uri": file.as_uri(), "type": 1}]})
    fresh.said("workspace/diagnostic/refresh")
    assert fresh.pulled(uri) == []


def test_a_change_of_the_file_is_noticed_when_it_is_saved(fresh: Client, tmp_path: Path) -> None:
    fresh.initialize()
    uri = fresh.open("a.md", FILLER)
    assert len(fresh.published(uri, 1)) == 1
    file = _write(tmp_path / "prosecheck.toml", "ignore = ['FIL001']\n")
    fresh.notify("textDocument/didSave", {"textDocument": {"uri": file.as_uri()}})
    assert fresh.published(uri, 1) == []


def test_a_change_of_the_file_is_noticed_when_an_article_is_saved(
    fresh: Client, tmp_path: Path
) -> None:
    fresh.initialize()
    uri = fresh.open("a.md", FILLER)
    assert len(fresh.published(uri, 1)) == 1
    _write(tmp_path / "prosecheck.toml", "ignore = ['FIL001']\n")
    fresh.notify("textDocument/didSave", {"textDocument": {"uri": uri}})
    assert fresh.published(uri, 1) == []


def test_a_client_that_asks_is_told_to_ask_again_when_an_article_is_saved(
    fresh: Client, tmp_path: Path
) -> None:
    fresh.initialize(PULLS)
    uri = fresh.open("a.md", FILLER)
    assert len(fresh.pulled(uri)) == 1
    _write(tmp_path / "prosecheck.toml", "ignore = ['FIL001']\n")
    fresh.notify("textDocument/didSave", {"textDocument": {"uri": uri}})
    fresh.said("workspace/diagnostic/refresh")
    assert fresh.pulled(uri) == []


def test_a_client_that_asks_but_cannot_be_told_to_is_sent_what_is_found(fresh: Client) -> None:
    asks_once = {**PULLS, "workspace": {}}
    assert "diagnosticProvider" not in fresh.initialize(asks_once)
    assert fresh.found("a.md", FILLER) == ["FIL001"]


def test_a_mistake_is_told_once_and_the_last_good_state_kept(fresh: Client, tmp_path: Path) -> None:
    file = _write(tmp_path / "prosecheck.toml", "[rule.filler-phrases]\nseverity = 'error'\n")
    fresh.initialize()
    first, second = fresh.open("a.md", NOTED), fresh.open("b.md", NOTED)
    assert [fresh.published(uri, 1)[0]["severity"] for uri in (first, second)] == [1, 1]
    _write(file, "selcet = ['FIL']\n")
    fresh.notify("textDocument/didSave", {"textDocument": {"uri": file.as_uri()}})
    told = fresh.said("window/showMessage")["message"]
    assert told == 'prosecheck: prosecheck.toml: unknown key "selcet"; did you mean "select"?'
    assert [fresh.published(uri, 1)[0]["severity"] for uri in (first, second)] == [1, 1]
    for version in (2, 3):
        fresh.change(first, version, {"text": f"It rained.\n\n{NOTED}"})
        assert fresh.published(first, version)[0]["severity"] == 1
    assert not fresh.unasked("window/showMessage")
    _write(file, "")
    fresh.notify("textDocument/didSave", {"textDocument": {"uri": file.as_uri()}})
    assert fresh.published(first, 3)[0]["severity"] == 2


def test_a_mistake_is_shown_in_the_file_where_that_is_open(fresh: Client, tmp_path: Path) -> None:
    text = "select = ['FIL']\nignore = ]\n"
    _write(tmp_path / "prosecheck.toml", text)
    fresh.initialize()
    (found,) = fresh.published(fresh.open("prosecheck.toml", text, "toml"), 1)
    assert "is no TOML" in found["message"]
    assert found["range"]["start"] == {"line": 1, "character": 9}
    assert "is no TOML" in fresh.said("window/showMessage")["message"]
    _write(tmp_path / "prosecheck.toml", "")
    about = {"textDocument": {"uri": fresh.uri("prosecheck.toml")}}
    fresh.notify("textDocument/didSave", about)
    assert fresh.published(fresh.uri("prosecheck.toml"), 1) == []


def test_with_a_mistake_from_the_start_nothing_is_shown_but_the_mistake(
    fresh: Client, tmp_path: Path
) -> None:
    _write(tmp_path / "prosecheck.toml", "select = ['NOPE']\n")
    fresh.initialize()
    assert fresh.found("a.md", FILLER) == []
    assert '"NOPE"' in fresh.said("window/showMessage")["message"]


def test_folders_of_the_workspace_come_and_go(fresh: Client, tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    _write(two / ".prosecheckignore", "a.md\n")
    one.mkdir()
    fresh.initialize({}, one)
    uri = fresh.open("two/drafts/a.md", FILLER)
    assert len(fresh.published(uri, 1)) == 1
    folder = {"uri": two.as_uri(), "name": "two"}
    added = {"event": {"added": [folder], "removed": []}}
    fresh.notify("workspace/didChangeWorkspaceFolders", added)
    assert fresh.published(uri, 1) == []
    removed = {"event": {"added": [], "removed": [folder]}}
    fresh.notify("workspace/didChangeWorkspaceFolders", removed)
    assert len(fresh.published(uri, 1)) == 1


def test_a_baseline_holds_back_what_it_accepts(fresh: Client, tmp_path: Path) -> None:
    _write(tmp_path / "prosecheck.toml", 'baseline = "known.json"\n')
    _write(tmp_path / "posts" / "a.md", FILLER)
    command = [sys.executable, "-m", "prosecheck", "baseline", "create", "posts"]
    subprocess.run(command, cwd=tmp_path, capture_output=True, check=True)
    fresh.initialize()
    uri = fresh.open("posts/a.md", FILLER)
    assert fresh.published(uri, 1) == []
    fresh.change(uri, 2, {"text": FILLER + "\nThey ate in order to live.\n"})
    (found,) = fresh.published(uri, 2)
    assert found["range"]["start"]["line"] == 4


def test_a_baseline_that_cannot_be_read_is_told(fresh: Client, tmp_path: Path) -> None:
    _write(tmp_path / "prosecheck.toml", 'baseline = "known.json"\n')
    fresh.initialize()
    assert fresh.found("a.md", FILLER) == []
    assert "no such baseline" in fresh.said("window/showMessage")["message"]


@pytest.mark.parametrize(
    ("arguments", "codes"),
    [
        (["--isolated"], ["FIL001"]),
        (["--select", "TAG"], []),
        (["--config", "other.toml"], []),
    ],
)
def test_the_command_line_says_what_counts(
    tmp_path: Path, arguments: list[str], codes: list[str]
) -> None:
    _write(tmp_path / "prosecheck.toml", "select = ['FIL', 'RDB']\nignore = ['FIL001']\n")
    _write(tmp_path / "other.toml", "select = ['TAG']\n")
    with Client(tmp_path, *arguments) as client:
        client.initialize()
        assert client.found("a.md", FILLER) == codes


def test_a_selector_of_the_command_line_that_no_rule_has_is_told(tmp_path: Path) -> None:
    with Client(tmp_path, "--select", "NOPE") as client:
        client.initialize()
        assert client.found("a.md", FILLER) == []
        assert "NOPE" in client.said("window/showMessage")["message"]
