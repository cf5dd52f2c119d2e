"""`prosecheck --fix`, `--unsafe-fixes` and `--diff` as their users call them."""

import os
import pty
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from prosecheck.config import Config
from prosecheck.diagnostic import Failure
from prosecheck.discovery import File
from prosecheck.fixing import change_of, put
from prosecheck.rule import Applicability

BEFORE = "A mill\n\nIt is worth noting that we met in order to vote.\n"
SAFE = "A mill\n\nIt is worth noting that we met to vote.\n"
ALL = "A mill\n\nWe met to vote.\n"
FIXES = ["--isolated", "--select", "FIL"]


@pytest.fixture(autouse=True)
def _inside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def _run(*args: str, given: bytes = b"") -> "subprocess.CompletedProcess[bytes]":
    command = [sys.executable, "-m", "prosecheck", *FIXES, *args]
    run = subprocess.run(command, input=given, capture_output=True, check=False)
    assert b"Traceback" not in run.stderr
    return run


def _write(text: str, name: str = "a.txt") -> str:
    Path(name).write_bytes(text.encode())
    return name


def _text(name: str = "a.txt") -> str:
    return Path(name).read_bytes().decode()


def test_fix_applies_the_safe_fixes_and_reports_what_is_left() -> None:
    run = _run("--fix", _write(BEFORE))
    assert _text() == SAFE
    assert run.stdout.startswith(b"a.txt:3:1: FIL001 [warning]")
    assert b"\n1 fixed (1 left): 1 warning in 1 file; 1 fixable with" in run.stdout
    assert run.returncode == 1


def test_unsafe_fixes_are_applied_when_they_are_asked_for() -> None:
    run = _run("--fix", "--unsafe-fixes", _write(BEFORE))
    assert _text() == ALL
    assert run.stdout == b"2 fixed (0 left): no findings in 1 file\n"
    assert run.returncode == 0


def test_fixing_again_changes_nothing() -> None:
    _run("--fix", "--unsafe-fixes", _write(BEFORE))
    stamp = Path("a.txt").stat().st_mtime_ns
    run = _run("--fix", "--unsafe-fixes", "a.txt")
    assert (run.stdout, Path("a.txt").stat().st_mtime_ns) == (b"no findings in 1 file\n", stamp)


def test_the_summary_says_how_many_fixes_there_are() -> None:
    run = _run(_write(BEFORE))
    offers = b"1 fixable with --fix, 1 fixable with --fix --unsafe-fixes\n"
    assert run.stdout.endswith(b"\n1 warning, 1 note in 1 file; " + offers)
    assert _text() == BEFORE


def test_diff_shows_what_would_change_and_changes_nothing() -> None:
    run = _run("--diff", _write(BEFORE))
    said = "--- a.txt\n+++ a.txt\n@@ -1,3 +1,3 @@\n A mill\n \n-{}\n+{}\n"
    assert run.stdout.decode() == said.format(BEFORE.splitlines()[2], SAFE.splitlines()[2])
    assert (run.returncode, _text()) == (1, BEFORE)


def test_diff_of_nothing_to_fix_is_empty_and_ends_with_0() -> None:
    run = _run("--diff", _write(SAFE))
    assert (run.returncode, run.stdout) == (0, b"")


@pytest.mark.parametrize("text", [BEFORE, BEFORE.rstrip("\n"), BEFORE.replace("\n", "\r\n")])
def test_patch_takes_the_diff(text: str) -> None:
    if not shutil.which("patch"):
        pytest.skip("there is no patch on this machine")
    run = _run("--diff", "--unsafe-fixes", _write(text))
    subprocess.run(["patch", "--binary", "-p0"], input=run.stdout, check=True, capture_output=True)
    assert _text() == text.replace(BEFORE.splitlines()[2], ALL.splitlines()[2])


def test_a_terminal_is_shown_no_control_characters_of_the_article() -> None:
    ours, theirs = pty.openpty()
    name = _write("A mill\n\nWe met in order to \x1b]0;vote\x07.\n")
    command = [sys.executable, "-m", "prosecheck", *FIXES, "--diff", "--color=never", name]
    subprocess.run(command, stdout=theirs, check=False)
    os.close(theirs)
    said = os.read(ours, 65536)
    os.close(ours)
    assert b"+We met to \\x1b]0;vote\\x07." in said
    assert b"\x1b" not in said


def test_standard_input_is_fixed_onto_standard_output() -> None:
    run = _run("--fix", "-", given=BEFORE.encode())
    assert run.stdout == SAFE.encode()
    assert run.stderr.startswith(b"<stdin>:3:1: FIL001 [warning]")


def test_standard_input_with_nothing_to_fix_comes_out_as_it_was() -> None:
    given = b"\xef\xbb\xbf" + SAFE.replace("\n", "\r\n").encode()
    assert _run("--fix", "-", given=given).stdout == given


def test_standard_input_that_is_no_text_is_a_sentence_and_comes_out_as_it_was() -> None:
    run = _run("--fix", "-", given=b"caf\xe9")
    assert (run.returncode, run.stdout) == (2, b"caf\xe9")
    assert b"not UTF-8" in run.stderr


def test_the_byte_order_mark_and_the_line_ends_stay() -> None:
    Path("a.txt").write_bytes(b"\xef\xbb\xbf" + BEFORE.replace("\n", "\r\n").encode())
    _run("--fix", "a.txt")
    assert Path("a.txt").read_bytes() == b"\xef\xbb\xbf" + SAFE.replace("\n", "\r\n").encode()


def test_a_link_stays_a_link_and_a_file_keeps_its_mode() -> None:
    Path(_write(BEFORE, "real.txt")).chmod(0o640)
    Path("a.txt").symlink_to("real.txt")
    _run("--fix", "a.txt")
    assert Path("a.txt").is_symlink()
    assert (_text("real.txt"), Path("real.txt").stat().st_mode & 0o777) == (SAFE, 0o640)
    assert sorted(os.listdir()) == ["a.txt", "real.txt"]


def test_any_number_of_jobs_gives_the_same_files() -> None:
    filler = "The ferry leaves at nine, and nobody waits for it.\n" * 4000
    for folder in ("one", "two"):
        Path(folder).mkdir()
        for number in range(8):
            _write(f"{BEFORE}\n{number}\n\n{filler}", f"{folder}/{number}.txt")
    one = _run("--fix", "--jobs", "1", "one")
    two = _run("--fix", "--jobs", "2", "two")
    assert two.stdout == one.stdout.replace(b"one/", b"two/")
    for number in range(8):
        assert _text(f"one/{number}.txt") == _text(f"two/{number}.txt")
        assert _text(f"two/{number}.txt").startswith(SAFE)


def test_what_is_suppressed_is_not_fixed_and_a_suppression_of_nothing_goes() -> None:
    text = "# A mill\n\n<!-- prosecheck-disable-next-line FIL001 -->\nWe met in order to vote.\n"
    idle = "\n<!-- prosecheck-disable-next-line FIL002 -->\nWe met, and the vote was close.\n"
    run = _run("--fix", _write(text + idle, "a.md"))
    assert _text("a.md") == text + "\nWe met, and the vote was close.\n"
    assert run.stdout == b"1 fixed (0 left): no findings in 1 file (1 suppressed)\n"


def test_unsafe_fixes_alone_are_refused() -> None:
    run = _run("--unsafe-fixes", _write(BEFORE))
    assert run.returncode == 2
    assert run.stderr == b"prosecheck: --unsafe-fixes belongs to --fix or --diff\n"


def test_a_file_that_changed_meanwhile_is_left_alone() -> None:
    name = _write(BEFORE)
    change = change_of(Config(), name, BEFORE.encode(), [Applicability.SAFE])
    _write("Somebody else wrote this.\n")
    failure = put(File(name, name), BEFORE.encode(), change)
    assert failure is not None
    assert failure.message == "not fixed: it was changed while it was being checked"
    assert _text() == "Somebody else wrote this.\n"


@pytest.fixture
def _powerless() -> Iterator[None]:
    """Take the right to write from a folder, and from the super-user the power to do it anyway."""
    Path().chmod(0o555)
    is_root = os.geteuid() == 0
    if is_root:
        os.seteuid(65534)
    yield
    if is_root:
        os.seteuid(0)
    Path().chmod(0o755)


def test_a_file_that_cannot_be_written_is_a_failure_and_stays(
    request: pytest.FixtureRequest,
) -> None:
    name = _write(BEFORE)
    change = change_of(Config(), name, BEFORE.encode(), [Applicability.SAFE])
    request.getfixturevalue("_powerless")
    failure = put(File(name, name), BEFORE.encode(), change)
    assert failure == Failure("a.txt", "cannot be fixed: Permission denied")
    assert _text() == BEFORE
