"""The set-ups of editors that no test can start: what they say is read, and is run."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from prosecheck.rule import Severity

from ..lsp.client import Client
from .article import MENDED, TEXT, flagged, places
from .conftest import SETUPS, Home, program

SERVER = ["prosecheck", "server"]
PROSECHECK = str(Path(sys.executable).with_name("prosecheck"))
KAKOUNE = """
declare-option str lsp_servers
source {setup}
edit {name}
echo -to-file {result} -- %opt{{lsp_servers}}
kill!
"""
"""Declares what kakoune-lsp declares, and asks what it would read."""


def _commented(path: Path) -> Any:
    """Give the value of a JSON file with lines of comments, as VS Code and Zed read it."""
    lines = path.read_text("utf-8").splitlines()
    return json.loads("\n".join(line for line in lines if not line.startswith("//")))


def _helix() -> list[str]:
    settings = tomllib.loads((SETUPS / "helix" / "languages.toml").read_text("utf-8"))
    assert [one["name"] for one in settings["language"]] == ["markdown", "html", "text"]
    assert all("prosecheck" in one["language-servers"] for one in settings["language"])
    server = settings["language-server"]["prosecheck"]
    return [server["command"], *server["args"]]


def _zed() -> list[str]:
    settings = _commented(SETUPS / "zed" / "settings.json")
    assert all("harper-ls" in one["language_servers"] for one in settings["languages"].values())
    server = settings["lsp"]["harper-ls"]["binary"]
    return [server["path"], *server["arguments"]]


@pytest.mark.parametrize("command", [_helix, _zed])
def test_the_server_that_is_named_finds_the_articles_mistakes(
    tmp_path: Path, command: Callable[[], list[str]]
) -> None:
    name, server, *arguments = command()
    assert [name, server] == SERVER
    with Client(tmp_path, *arguments) as client:
        folder = {"uri": tmp_path.as_uri(), "name": "site"}
        asked = {"processId": None, "rootUri": None, "workspaceFolders": [folder]}
        client.request("initialize", {**asked, "capabilities": {}})
        client.notify("initialized", {})
        about = {"uri": (tmp_path / "a.md").as_uri(), "languageId": "markdown", "version": 1}
        client.notify("textDocument/didOpen", {"textDocument": {**about, "text": TEXT}})
        found = client.said("textDocument/publishDiagnostics")["diagnostics"]
    assert [d["code"] for d in found] == [code for code, _ in flagged(TEXT)]


def test_the_formatter_of_zed_fixes_what_is_safe_to_fix(tmp_path: Path) -> None:
    formatter = _commented(SETUPS / "zed" / "settings.json")["languages"]["Markdown"]["formatter"]
    name, arguments = formatter["external"]["command"], formatter["external"]["arguments"]
    assert name == "prosecheck"
    words = [word.replace("{buffer_path}", str(tmp_path / "a.md")) for word in arguments]
    before = MENDED.replace("early to fish", "early in order to fish")
    ended = subprocess.run([PROSECHECK, *words], input=before.encode(), capture_output=True)
    assert (ended.returncode, ended.stdout.decode()) == (0, MENDED)


@pytest.mark.parametrize("name", ["article.md", "notes.txt", "page.html"])
def test_kakoune_takes_the_server_for_articles(home: Callable[[], Home], name: str) -> None:
    kak, place = program("kak"), home()
    script, result = place.folder / "script.kak", place.folder / "result"
    setup = SETUPS / "kakoune" / "prosecheck.kak"
    script.write_text(KAKOUNE.format(setup=setup, name=name, result=result), "utf-8")
    servers = tomllib.loads(place.run(kak, "-ui", "dummy", "-e", f"source {script}"))
    server = servers["prosecheck"]
    assert [server["command"], *server["args"]] == SERVER


def _matchers() -> list[tuple[str, dict[str, Any]]]:
    task = _commented(SETUPS / "problem-matcher" / "tasks.json")["tasks"][0]
    assert (task["command"], task["args"][-1]) == ("prosecheck", ".")
    github = json.loads((SETUPS / "problem-matcher" / "github.json").read_text("utf-8"))
    matchers = [
        ("vscode", task["problemMatcher"] | {"pattern": [task["problemMatcher"]["pattern"]]})
    ]
    return matchers + [("github", matcher) for matcher in github["problemMatcher"]]


@pytest.mark.parametrize("reader", ["vscode", "github"])
def test_problem_matchers_see_every_finding(tmp_path: Path, reader: str) -> None:
    (tmp_path / "a.md").write_text(TEXT, "utf-8", newline="")
    command = [PROSECHECK, "--isolated", "a.md"]
    lines = subprocess.run(
        command, cwd=tmp_path, capture_output=True, text=True
    ).stdout.splitlines()
    found = []
    for line in lines:
        for matcher in [matcher for name, matcher in _matchers() if name == reader]:
            (pattern,) = matcher["pattern"]
            if match := re.match(pattern["regexp"], line):
                number, column = int(match[pattern["line"]]), int(match[pattern["column"]])
                found.append((match[pattern["code"]], number - 1, column - 1))
                assert match[pattern["file"]] == "a.md"
                assert match[pattern["message"]].startswith('"')
    assert found == [place[:3] for place in places(TEXT, len)]


def test_problem_matchers_name_severities_that_their_readers_know() -> None:
    known = {"vscode": {"error", "warning", "info"}, "github": {"error", "warning", "notice"}}
    for reader, matcher in _matchers():
        (pattern,) = matcher["pattern"]
        for severity in Severity:
            match = re.match(pattern["regexp"], f"a.md:1:2: FIL001 [{severity.value}] said")
            if match:
                said = match[pattern["severity"]] if "severity" in pattern else matcher["severity"]
                assert said in known[reader]
