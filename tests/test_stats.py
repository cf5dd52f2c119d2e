"""`prosecheck stats` as its users call it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

PROSE = "It rained in Leeds all day, and nobody in the town was surprised by it. "
CUT = "A title\n\nIt rained on Monday in Leeds, and the match began an hour after the\n"


@pytest.fixture(autouse=True)
def _inside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("posts").mkdir()
    Path("posts/a.md").write_text("# A title\n\n" + PROSE * 10 + "\n")
    Path("posts/b.txt").write_text(CUT)


def _run(*args: str | os.PathLike[str], given: bytes = b"") -> "subprocess.CompletedProcess[bytes]":
    command = [sys.executable, "-m", "prosecheck", "stats", *args]
    run = subprocess.run(command, input=given, capture_output=True, check=False)
    assert b"Traceback" not in run.stderr
    return run


def test_the_table_has_a_row_a_file_and_a_total() -> None:
    run = _run("posts")
    lines = run.stdout.decode().splitlines()
    assert run.returncode == 0
    assert [line.split()[-1] for line in lines] == ["article", "posts/a.md", "posts/b.txt", "files"]
    assert [line.split()[0] for line in lines] == ["words", "152", "16", "168"]


def test_one_file_has_no_total() -> None:
    assert len(_run("posts/a.md").stdout.splitlines()) == 2


def test_json_holds_the_same_figures() -> None:
    report = json.loads(_run("--output-format", "json", "posts").stdout)
    assert [file["path"] for file in report["files"]] == ["posts/a.md", "posts/b.txt"]
    assert report["total"]["words"] == 168
    assert report["total"]["reading_minutes"] == round(168 / 238, 2)
    assert set(report["files"][0]["readability"]) == {"ari", "coleman_liau", "lix", "rix"}
    assert report["files"][1]["readability"] is None
    assert report["files"][1]["findings"] == {"error": 1, "warning": 0, "info": 0}
    assert report["files"][1]["findings_per_1000_words"]["error"] == round(1000 / 16, 3)


def test_the_findings_are_those_of_check() -> None:
    tags = "".join(
        f"  - {tag}\n" for tag in ("Rain", "OracleCorp", "Bitcoin", "NvidiaCorp", "Energy")
    )
    for name in ("c.md", "d.md"):
        Path("posts", name).write_text(f"---\ntags:\n{tags}---\n\n# A title\n\n{PROSE}\n")
    command = [sys.executable, "-m", "prosecheck", "--output-format", "json", "posts"]
    check = subprocess.run(command, capture_output=True, check=False)
    summary = json.loads(check.stdout)["summary"]
    found = json.loads(_run("--output-format", "json", "posts").stdout)["total"]["findings"]
    assert found == {severity: summary[severity] for severity in ("error", "warning", "info")}
    assert summary["warning"] + summary["info"] > 0


def test_findings_do_not_change_the_exit_code() -> None:
    assert _run("posts/b.txt").returncode == 0


def test_standard_input_goes_by_the_name_it_is_given() -> None:
    run = _run("-", "--stdin-filename", "c.md", given=CUT.encode())
    assert run.stdout.decode().splitlines()[1].endswith("  c.md")


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["none.txt"], "none.txt: cannot be read: No such file or directory"),
        (["-", "posts"], "standard input (-) cannot be measured together with other paths"),
        (["--output-format", "xml", "posts"], "'xml' is not one of"),
        ([], "Missing argument 'PATHS...'"),
    ],
)
def test_a_mistake_is_one_sentence_and_ends_with_2(args: list[str], said: str) -> None:
    run = _run(*args)
    assert run.returncode == 2
    assert said in run.stderr.decode()


def test_an_unreadable_file_does_not_stop_the_others() -> None:
    Path("posts/a.md").write_bytes(b"\xff")
    run = _run("posts")
    assert run.returncode == 2
    assert b"posts/b.txt" in run.stdout
    assert run.stderr == b"prosecheck: posts/a.md: not UTF-8: byte 0xff at offset 0\n"
