"""What is no article gets a clear answer and the right exit code, as the docs say."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.bad_inputs import HEADERS, INPUTS, PLACES, Bad, Odd

DOCS = Path(__file__).parents[1] / "docs" / "threat-model.md"
LONGEST = 60
"""Seconds after which a run counts as hung."""


def _run(folder: Path) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "prosecheck", "--isolated", "a.md"]
    return subprocess.run(
        command, cwd=folder, capture_output=True, text=True, check=False, timeout=LONGEST
    )


def _row(name: str, code: int, answer: str) -> str:
    return f"| {name} | {code} | {answer} |"


@pytest.mark.parametrize("bad", [*INPUTS, *HEADERS], ids=lambda bad: bad.name)
def test_a_bad_input_is_answered(bad: Bad, tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    if bad.data is not None:
        path.write_bytes(bad.data)
    run = _run(tmp_path)
    assert (run.returncode, run.stderr.count("\n")) == (bad.code, int(bad.code == 2)), run.stderr
    assert bad.found in run.stdout
    if bad.code == 2:
        assert run.stderr.startswith(f"prosecheck: a.md: {bad.said}")


@pytest.mark.parametrize("bad", [*INPUTS, *HEADERS], ids=lambda bad: bad.name)
def test_the_docs_say_what_is_answered(bad: Bad) -> None:
    answer = f"`a.md: {bad.said}…`" if bad.said else "checked"
    if bad.found:
        answer += f"; `{bad.found}` names what cannot be read"
    assert _row(bad.name, bad.code, answer) in DOCS.read_text("utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="pipes, devices and links of POSIX")
@pytest.mark.parametrize("odd", PLACES, ids=lambda odd: odd.name)
def test_what_stands_in_the_place_of_a_file_is_answered_as_the_docs_say(
    odd: Odd, tmp_path: Path
) -> None:
    odd.make(tmp_path / "a.md")
    run = _run(tmp_path)
    assert run.returncode == 2
    assert run.stderr.startswith(f"prosecheck: a.md: cannot be read: {odd.said}")
    answer = f"`a.md: cannot be read: {odd.said}…`"
    assert _row(odd.name, 2, answer) in DOCS.read_text("utf-8")
