"""Standard streams that are full or closed, and a working folder that is gone, are told of."""

import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="/dev/full and shells of Linux")
TEXT = "In order to win, they trained in Leeds on Monday.\n"
FULL = "prosecheck: the output cannot be written: No space left on device\n"


@pytest.fixture(autouse=True)
def _site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.md").write_text(TEXT)


def _shell(words: str) -> "subprocess.CompletedProcess[str]":
    program = f"{sys.executable} -m prosecheck"
    return subprocess.run(
        ["sh", "-c", words.replace("prosecheck", program, 1)],
        capture_output=True,
        text=True,
        check=False,
        stdin=subprocess.DEVNULL,
    )


@pytest.mark.parametrize(
    "command",
    [
        "prosecheck a.md",
        "prosecheck --output-format json a.md",
        "prosecheck --fix --diff a.md",
        "prosecheck --jobs 2 a.md",
        "prosecheck stats a.md",
        "prosecheck rules",
        "prosecheck explain FIL001",
        "prosecheck config schema",
        "prosecheck --help",
    ],
)
def test_a_report_that_finds_no_room_ends_with_2_and_a_sentence(command: str) -> None:
    run = _shell(f"{command} > /dev/full")
    assert (run.returncode, run.stderr) == (2, FULL)


def test_a_full_standard_error_ends_with_2() -> None:
    assert _shell("prosecheck none.md 2> /dev/full").returncode == 2


def test_without_standard_output_the_exit_code_says_what_was_found() -> None:
    run = _shell("prosecheck --fail-on info a.md >&-")
    assert (run.returncode, run.stderr) == (1, "")


def test_without_standard_input_there_is_nothing_to_check() -> None:
    run = _shell("prosecheck - <&-")
    assert (run.returncode, run.stderr) == (
        2,
        "prosecheck: <stdin>: empty: there is nothing to check\n",
    )


def test_no_file_takes_the_place_of_a_closed_stream() -> None:
    run = _shell("prosecheck --fix -q a.md none.md --output-format json:out <&- >&- 2>&-")
    assert run.returncode == 2
    assert Path("a.md").read_text() == TEXT.replace("In order to", "To")
    assert Path("out").read_text().startswith("{")
    assert Path("out").read_text().endswith("}\n")


def test_a_working_folder_that_is_gone_is_told() -> None:
    run = _shell("mkdir gone && cd gone && rmdir ../gone && prosecheck a.md")
    assert (run.returncode, run.stderr) == (
        2,
        "prosecheck: the working folder does not exist any more\n",
    )


@pytest.mark.parametrize("option", ["--jobs", "--max-warnings"])
def test_a_number_of_thousands_of_digits_is_answered(option: str) -> None:
    run = _shell(f"prosecheck {option} {'9' * 5000} a.md")
    assert run.returncode in (0, 2)
    assert "Traceback" not in run.stderr
