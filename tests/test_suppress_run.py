"""Suppressions in a run: the command, its counts, rules that conclude late, files of many."""

import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from prosecheck.config import Config
from prosecheck.discovery import File
from prosecheck.pool import LARGE, outcomes
from prosecheck.run import Outcome, Task, check_bytes, concluded, report_of

CUT = "Disclaimer: readers are advised to verify the information before relying on"
TITLE = "A title\n\nIt rained on Monday in Leeds.\n\n"
HIDDEN = f"{TITLE}[prosecheck-disable-next-line CUT001 -- quoted]\n{CUT}"
SHARED = (
    "The ferry leaves the old pier at nine and comes back at six. It takes bicycles and dogs, and "
    "on windy days it keeps close to the shore, so the crossing lasts an hour longer than the "
    "timetable says, and nobody minds."
)


@pytest.fixture(autouse=True)
def _inside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def _run(*args: str, given: str = "") -> "subprocess.CompletedProcess[bytes]":
    command = [sys.executable, "-m", "prosecheck", *args]
    run = subprocess.run(command, input=given.encode(), capture_output=True, check=False)
    assert b"Traceback" not in run.stderr
    return run


def _concluded(texts: Mapping[str, str], *select: str) -> list[Outcome]:
    config = Config(select=select)
    return list(concluded(check_bytes(config, p, t.encode()) for p, t in texts.items()))


def test_a_suppressed_finding_does_not_fail_the_run_and_is_counted() -> None:
    run = _run("-", "--stdin-filename", "a.txt", given=HIDDEN)
    assert (run.returncode, run.stdout) == (0, b"no findings in 1 file (1 suppressed)\n")


def test_no_suppressions_shows_everything() -> None:
    run = _run("--no-suppressions", "-", "--stdin-filename", "a.txt", given=HIDDEN)
    assert run.returncode == 1
    assert b"a.txt:6:66: CUT001 [error]" in run.stdout
    assert run.stdout.endswith(b"1 error in 1 file\n")


def test_the_json_counts_what_is_suppressed_and_holds_the_fix_of_what_is_unused() -> None:
    text = f"[prosecheck-disable-next-line FIL001]\n{HIDDEN}"
    report = json.loads(_run("--output-format", "json", "-", given=text).stdout)
    assert report["summary"]["suppressed"] == 1
    (unused,) = report["diagnostics"]
    assert (unused["code"], unused["excerpt"]) == ("PRC003", "FIL001")
    assert unused["fix"]["applicability"] == "safe"
    assert unused["fix"]["edits"] == [{"start": 0, "end": text.index("\n") + 1, "text": ""}]


def test_a_selection_calls_no_suppression_of_another_rule_unused() -> None:
    text = f"[prosecheck-disable-next-line FIL001]\n{TITLE}"
    assert _run("--select", "CUT", "-", given=text).returncode == 0
    assert _run("-", given=text).returncode == 1


def _shared(*directives: str) -> dict[str, str]:
    return {
        f"{number}.md": f"# Title {number}\n\n{directive}\n\n{SHARED}\n"
        for number, directive in enumerate(directives)
    }


def test_a_rule_that_sees_all_articles_is_suppressed_as_well() -> None:
    hide = "<!-- prosecheck-disable-next-line shared-passages -->"
    first, second = _concluded(_shared(hide, ""), "shared-passages")
    assert (first.diagnostics, first.suppressed) == ((), 1)
    assert [d.rule for d in second.diagnostics] == ["shared-passages"]
    assert second.suppressed == 0


def test_a_suppression_of_such_a_rule_is_not_called_unused_where_the_others_are_missing() -> None:
    hide = "<!-- prosecheck-disable-next-line shared-passages -->"
    (alone,) = _concluded({"0.md": _shared(hide)["0.md"]}, "shared-passages")
    assert alone.diagnostics == ()


def test_a_suppression_of_such_a_rule_is_unused_where_it_could_find_nothing() -> None:
    hide = "<!-- prosecheck-disable-next-line shared-passages -->\n\nShort.\n"
    (alone,) = _concluded({"0.md": _shared(hide)["0.md"]}, "shared-passages")
    assert [d.code for d in alone.diagnostics] == ["PRC003"]


def test_a_directive_of_one_article_of_a_file_counts_for_that_alone() -> None:
    hide = "<!-- prosecheck-disable-file CUT001 -->"
    records: list[dict[str, Any]] = [
        {"title": "A title", "body": f"{hide}\n{TITLE}{CUT}"},
        {"title": "A title", "body": f"{TITLE}{CUT}"},
        {"title": "A title", "body": f"{TITLE}{CUT}", "prosecheck": {"ignore": ["CUT001"]}},
        {"title": "A title", "body": TITLE, "prosecheck": {"ignore": ["CUT001"]}},
    ]
    text = "".join(f"{json.dumps(record)}\n" for record in records)
    (outcome,) = _concluded({"a.jsonl": text}, "CUT001")
    assert [(d.code, d.start.line) for d in outcome.diagnostics] == [("CUT001", 2), ("PRC003", 4)]
    assert outcome.suppressed == 2


def test_a_report_adds_up_what_its_files_suppress() -> None:
    report = report_of(_concluded({"a.txt": HIDDEN, "b.txt": HIDDEN, "c.txt": TITLE}))
    assert (report.suppressed, report.diagnostics) == (2, ())


def test_suppressions_pass_between_processes() -> None:
    files = []
    for number in range(4):
        text = HIDDEN.replace("Leeds.", "Leeds." + " It rained." * (LARGE // 30))
        path = Path(f"{number}.txt")
        path.write_text(text, "utf-8")
        files.append(File(str(path), str(path)))
    config = Config(select=("CUT001",))
    tasks = [Task(config, file) for file in files]
    report = report_of(concluded(outcomes(tasks, 2, sources=False)))
    assert (report.suppressed, report.diagnostics) == (4, ())


def test_what_could_not_be_read_cannot_be_suppressed() -> None:
    text = "---\ntitle: [\n---\n\n<!-- prosecheck-disable-file -->\n\nIt rained in Leeds.\n"
    run = _run("-", "--stdin-filename", "a.md", given=text)
    assert b"PRC002 [error]" in run.stdout
    assert b"PRC003" not in run.stdout


def test_help_names_the_option() -> None:
    assert b"--no-suppressions" in _run("check", "--help").stdout


def test_a_rule_that_configuration_leaves_out_keeps_no_suppression() -> None:
    Path("prosecheck.toml").write_text('ignore = ["FIL003"]\n')
    Path("a.txt").write_text(f"[prosecheck-disable-next-line FIL]\n{TITLE}")
    assert b"PRC003" in _run("a.txt").stdout
    assert b"PRC003" not in _run("--ignore", "FIL002", "a.txt").stdout


@pytest.mark.parametrize("word", ["PRC003", "unused-suppression"])
def test_what_is_said_of_unused_suppressions_can_be_ignored(word: str) -> None:
    idle = f"{TITLE}[prosecheck-disable-file CUT001]\n"
    assert b"PRC003" in _run("-", given=idle).stdout
    assert b"PRC003" not in _run("--ignore", word, "-", given=idle).stdout
    Path("prosecheck.toml").write_text(f'ignore = ["{word}"]')
    assert b"PRC003" not in _run("-", given=idle).stdout


def test_what_is_said_of_wrong_directives_can_be_ignored_by_its_own_name_alone() -> None:
    wrong = f"{TITLE}[prosecheck-disable-file CUT999]\n"
    assert b"PRC004" in _run("--ignore", "PRC003", "-", given=wrong).stdout
    assert b"PRC004" not in _run("--ignore", "PRC004", "-", given=wrong).stdout
    assert _run("--ignore", "PRC001", "-", given=wrong).returncode == 2
