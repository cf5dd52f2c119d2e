"""`prosecheck check` as its users call it."""

import json
import os
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import jsonschema
import pytest

ROOT = Path(__file__).parents[1]
SEED = ROOT / "examples" / "articles" / "openai-foxconn.txt"
BODY = "A title\n\nIt rained on Monday in Leeds.\n\n"
DISCLAIMER = "Disclaimer: readers are advised to verify the information before relying on"
CUT = BODY + DISCLAIMER
PLACE = f"5:{DISCLAIMER.index('relying') + 1}: CUT001"
CLEAN = "A title\n\nIt rained on Monday in Leeds, and the match began an hour late.\n"


@pytest.fixture(autouse=True)
def _inside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def _run(*args: str | os.PathLike[str], given: bytes = b"") -> "subprocess.CompletedProcess[bytes]":
    command = [sys.executable, "-m", "prosecheck", *args]
    return subprocess.run(command, input=given, capture_output=True, check=False)


def _write(name: str, text: str | bytes = CUT) -> str:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return name


def _said(run: "subprocess.CompletedProcess[bytes]") -> str:
    assert b"Traceback" not in run.stderr
    return run.stderr.decode()


def test_the_seed_ends_with_1_and_names_the_cut_disclaimer_and_its_place() -> None:
    run = _run(SEED)
    assert run.returncode == 1
    assert b':50:379: CUT001 [error] disclaimer breaks off after "relying on"' in run.stdout


def test_the_json_of_the_seed_holds_to_the_schema_that_ships() -> None:
    run = _run("--output-format", "json", SEED)
    schema = json.loads(files("prosecheck.report").joinpath("json.schema.json").read_text())
    jsonschema.Draft202012Validator.check_schema(schema)
    report = json.loads(run.stdout)
    jsonschema.Draft202012Validator(schema).validate(report)
    text = SEED.read_text("utf-8")
    for found in report["diagnostics"]:
        start, end = found["range"]["start"]["offset"], found["range"]["end"]["offset"]
        assert found["excerpt"] == text[start:end] != ""
    assert report["summary"]["files"] == 1


def test_a_clean_article_ends_with_0() -> None:
    run = _run(_write("a.txt", CLEAN))
    assert (run.returncode, run.stdout) == (0, b"no findings in 1 file\n")


def test_folders_are_walked_and_check_may_be_said() -> None:
    _write("posts/a.txt")
    _write("posts/deep/b.txt")
    run = _run("check", "posts")
    assert run.stdout.count(b"CUT001") == 2
    assert run.stdout.endswith(b"2 errors in 2 files\n")


def test_standard_input_goes_by_the_name_it_is_given() -> None:
    run = _run("-", "--stdin-filename", "drafts/a.txt", given=CUT.encode())
    assert run.stdout.startswith(f"drafts/a.txt:{PLACE}".encode())


def test_quiet_leaves_out_the_summary() -> None:
    assert _run("-q", _write("a.txt", CLEAN)).stdout == b""


def test_statistics_count_by_rule() -> None:
    _write("posts/a.txt")
    _write("posts/b.txt")
    run = _run("--statistics", "posts")
    assert run.stdout == b"     2 CUT001 truncated-disclaimers\n2 errors in 2 files\n"


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ([], 1),
        (["--exit-zero"], 0),
        (["--fail-on", "error"], 1),
        (["--fail-on", "never"], 0),
        (["--ignore", "CUT"], 0),
        (["--select", "truncated-text"], 0),
    ],
)
def test_the_exit_code_says_whether_something_was_found(options: list[str], code: int) -> None:
    assert _run(*options, _write("a.txt")).returncode == code


def test_the_findings_can_go_to_a_file() -> None:
    run = _run("--output-format", "json", "--output-file", "out.json", _write("a.txt"))
    assert (run.returncode, run.stdout) == (1, b"")
    assert json.loads(Path("out.json").read_bytes())["summary"]["error"] == 1


def test_colour_is_written_when_it_is_asked_for() -> None:
    run = _run("--color", "always", _write("a.txt"))
    assert b"\x1b[31m[error]\x1b[0m" in run.stdout
    assert b"\x1b" not in _run("a.txt").stdout


def test_article_text_cannot_move_the_cursor() -> None:
    run = _run(_write("a.txt", CUT.replace("relying on", "relying\x1bon")))
    assert b"\x1b" not in run.stdout
    assert b"\\x1b" in run.stdout


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "a.txt: empty: there is nothing to check"),
        (b"\xef\xbb\xbf \r\n", "a.txt: empty: there is nothing to check"),
        (b"caf\xe9", "a.txt: not UTF-8: byte 0xe9 at offset 3"),
        ("café".encode("utf-16"), "a.txt: not UTF-8: it starts with the byte order mark of UTF-16"),
        (b"\x7fELF\x02\x01\x00", "a.txt: not text: NUL byte at offset 6"),
    ],
)
def test_a_file_that_is_no_article_is_named_with_the_cause(data: bytes, said: str) -> None:
    run = _run(_write("a.txt", data))
    assert run.returncode == 2
    assert _said(run) == f"prosecheck: {said}\n"


def test_one_unreadable_file_does_not_stop_the_others() -> None:
    _write("a.txt", b"\xff")
    _write("b.txt")
    run = _run("a.txt", "b.txt", "none.txt", "--output-format", "json", "--exit-zero")
    assert run.returncode == 2
    report = json.loads(run.stdout)
    assert [d["path"] for d in report["diagnostics"]] == ["b.txt"]
    assert report["errors"] == [
        {"path": "a.txt", "message": "not UTF-8: byte 0xff at offset 0"},
        {"path": "none.txt", "message": "cannot be read: No such file or directory"},
    ]


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["none.txt"], "none.txt: cannot be read: No such file or directory"),
        (["."], ".: no articles in this folder"),
        (["--select", "FIL999", "."], 'no rule has the code, prefix or name "FIL999"'),
        (["--selct", "FIL", "."], "No such option"),
        (["--output-format", "xml", "."], "'xml' is not one of"),
        (["-", "a.txt"], "standard input (-) cannot be checked together with other paths"),
        (["--statistics", "--output-format", "json", "."], "--statistics belongs to"),
        (["check"], "Missing argument 'PATHS...'"),
    ],
)
def test_a_mistake_in_the_command_is_one_sentence_and_ends_with_2(
    args: list[str], said: str
) -> None:
    run = _run(*args)
    assert run.returncode == 2
    assert said in _said(run)


def test_an_output_file_that_cannot_be_written_is_named() -> None:
    run = _run("--output-file", "none/out.txt", _write("a.txt"))
    assert run.returncode == 2
    assert _said(run) == "prosecheck: none/out.txt: cannot be written: its folder does not exist\n"


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n"])
def test_line_ends_of_every_kind_are_counted(end: str) -> None:
    run = _run(_write("a.txt", CUT.replace("\n", end)))
    assert f"a.txt:{PLACE}".encode() in run.stdout


def test_a_line_of_ten_megabytes_is_read() -> None:
    run = _run(_write("a.txt", "It rained all day. " * 550_000 + CUT))
    assert run.returncode in (0, 1)
    assert _said(run) == ""


def test_a_byte_order_mark_moves_no_position() -> None:
    plain, marked = _write("a.txt"), _write("b.txt", b"\xef\xbb\xbf" + CUT.encode())
    both = _run(plain, marked).stdout.decode().splitlines()[:2]
    assert both[0].replace("a.txt", "b.txt") == both[1]


@pytest.mark.parametrize("options", [[], ["--"]], ids=["read without click", "read by click"])
def test_a_reader_who_leaves_ends_the_run_with_1_and_no_complaint(options: list[str]) -> None:
    path, (reader, writer) = _write("a.md"), os.pipe()
    os.close(reader)
    command = [sys.executable, "-m", "prosecheck", *options, path]
    run = subprocess.run(command, stdout=writer, stderr=subprocess.PIPE, check=False)
    os.close(writer)
    assert (run.returncode, run.stderr) == (1, b"")
