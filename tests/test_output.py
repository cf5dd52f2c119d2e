"""`--output-format` and `--output-file` as users give them."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from prosecheck.output_formats import FORMATS

TEXT = (
    "A title\n\nIt rained on Monday in Leeds. It was wet in order to be wet.\n\n"
    "Disclaimer: readers are advised to verify the information before relying on"
)
FOUND = b"a.txt:5:66: CUT001 "


@pytest.fixture(autouse=True)
def _site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_bytes(TEXT.encode())


def _run(*args: str) -> "subprocess.CompletedProcess[bytes]":
    command = [sys.executable, "-m", "prosecheck", "--isolated", *args]
    return subprocess.run(command, capture_output=True, check=False)


def test_several_formats_are_written_at_once() -> None:
    options = ("text", "sarif:out.sarif", "junit:report.xml", "jsonl:found.jsonl")
    run = _run(*(f"--output-format={option}" for option in options), "a.txt")
    assert run.returncode == 1
    assert FOUND in run.stdout
    assert json.loads(Path("out.sarif").read_bytes())["version"] == "2.1.0"
    assert Path("report.xml").read_bytes().startswith(b"<?xml")
    assert json.loads(Path("found.jsonl").read_text().splitlines()[0])["path"] == "a.txt"
    assert {p.name for p in Path().iterdir()} == {
        "a.txt",
        "out.sarif",
        "report.xml",
        "found.jsonl",
    }


def test_a_report_in_a_file_is_that_on_standard_output() -> None:
    to_files = _run(*(f"--output-format={name}:{name}.out" for name in FORMATS), "a.txt")
    assert (to_files.returncode, to_files.stdout) == (1, b"")
    for name in FORMATS:
        shown = _run("--output-format", name, "a.txt").stdout
        assert Path(f"{name}.out").read_bytes() == shown != b""


def test_output_file_takes_the_format_without_a_file() -> None:
    run = _run(
        "--output-format",
        "json:a.json",
        "--output-format",
        "concise",
        "--output-file",
        "b",
        "a.txt",
    )
    assert run.stdout == b""
    assert FOUND in Path("b").read_bytes()


def test_a_dash_is_standard_output() -> None:
    assert FOUND in _run("--output-format", "concise:-", "a.txt").stdout
    assert FOUND in _run("--output-format", "concise", "--output-file", "-", "a.txt").stdout


@pytest.mark.skipif(os.name == "nt", reason="no name has a colon there")
def test_a_file_may_have_colons() -> None:
    _run("--output-format", "json:C:out:1.json", "a.txt")
    assert json.loads(Path("C:out:1.json").read_bytes())["summary"]["error"] == 1


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["--output-format", "sarf:a"], "'sarf' is not one of 'text', 'concise', 'json', "),
        (["--output-format", "json:"], "'json:' names no file after the colon."),
        (
            ["--output-format", "text", "--output-format", "json"],
            "text and json cannot both go to standard output: give one a file, as in json:FILE",
        ),
        (
            ["--output-format", "json:a", "--output-file", "b"],
            "--output-file needs an --output-format without a file of its own",
        ),
        (
            ["--output-format", "json:out", "--output-format", "sarif:./out"],
            "./out: cannot hold two reports",
        ),
        (
            ["--output-format", "text", "--output-format", "json:none/out.json"],
            "none/out.json: cannot be written: its folder does not exist",
        ),
        (["--output-format", "json:folder"], "folder: cannot be written: it is a folder"),
        (["--statistics", "--output-format", "text:\x1b", "--output-file", "b"], "--output-file"),
    ],
)
def test_a_mistake_is_one_sentence_and_ends_with_2(args: list[str], said: str) -> None:
    Path("folder").mkdir()
    run = _run(*args, "a.txt")
    assert run.returncode == 2
    assert said in run.stderr.decode()
    assert b"Traceback" not in run.stderr
    assert run.stdout == b""


def test_paths_of_code_hosts_start_at_the_root_of_the_repository() -> None:
    Path(".git").mkdir()
    Path("docs").mkdir()
    Path("docs/b.md").write_bytes(TEXT.encode())
    os.chdir("docs")
    annotation = _run("--output-format", "github", "b.md").stdout
    assert annotation.startswith(b"::error file=docs/b.md,line=5,")
    (issue, *_) = json.loads(_run("--output-format", "gitlab", "b.md").stdout)
    assert issue["location"]["path"] == "docs/b.md"
    assert _run("--output-format", "concise", "b.md").stdout.startswith(b"b.md:")


def test_a_file_that_cannot_be_read_is_told_where_findings_are() -> None:
    for name in ("github", "gitlab", "rdjson", "junit", "checkstyle", "sarif"):
        run = _run("--output-format", name, "none.txt")
        assert run.returncode == 2
        assert b"none.txt" in run.stdout
        assert b"cannot be read: No such file or directory" in run.stdout


@pytest.mark.skipif(sys.platform != "linux", reason="needs a terminal of its own")
def test_people_at_a_terminal_see_the_words_and_files_do_not() -> None:
    import pty  # which Windows lacks

    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "prosecheck", "-q", "--isolated"]
    options = ["--output-format", "text", "--output-format", "text:out.txt"]
    subprocess.run([*command, *options, "a.txt"], stdout=theirs, check=False)
    os.close(theirs)
    shown = os.read(ours, 65536).decode()
    os.close(ours)
    assert "^^^^" in shown
    assert "\x1b[31m" in shown
    assert "^^^^" not in Path("out.txt").read_text()
    assert "\x1b" not in Path("out.txt").read_text()


@pytest.mark.skipif(not Path("/dev/stdout").exists(), reason="a device of POSIX")
def test_a_device_can_be_written_to() -> None:
    assert FOUND in _run("--output-format", "concise:/dev/stdout", "a.txt").stdout


def test_a_format_is_imported_when_it_is_used() -> None:
    command = [sys.executable, "-X", "importtime", "-m", "prosecheck", "--isolated", "a.txt"]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    names = {line.rpartition("|")[2].strip() for line in run.stderr.splitlines()}
    assert {name for name in names if name.startswith("prosecheck.report.formats.")} == {
        "prosecheck.report.formats.text"
    }
    assert not {"gzip", "xml.etree", "prosecheck.handbook"} & names


def test_a_report_that_fails_leaves_the_old_one() -> None:
    Path("out.json").write_bytes(b"old")
    assert _run("--output-format", "json:out.json", "--select", "NONE", "a.txt").returncode == 2
    assert Path("out.json").read_bytes() == b"old"


def test_help_names_every_format() -> None:
    said = _run("--help").stdout.decode()
    for name, about in FORMATS.items():
        assert name in said
        assert about.help in said
