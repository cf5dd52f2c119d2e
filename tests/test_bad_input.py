"""What is no article gets a clear answer and the right exit code, as the docs say."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.bad_inputs import INPUTS, Bad

DOCS = Path(__file__).parents[1] / "docs" / "threat-model.md"


@pytest.mark.parametrize("bad", INPUTS, ids=lambda bad: bad.name)
def test_a_bad_input_is_answered(bad: Bad, tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    if bad.data is not None:
        path.write_bytes(bad.data)
    command = [sys.executable, "-m", "prosecheck", "--isolated", "a.md"]
    run = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (run.returncode, run.stderr.count("\n")) == (bad.code, int(bad.code == 2)), run.stderr
    if bad.code == 2:
        assert run.stderr.startswith(f"prosecheck: a.md: {bad.said}")


@pytest.mark.parametrize("bad", INPUTS, ids=lambda bad: bad.name)
def test_the_docs_say_what_is_answered(bad: Bad) -> None:
    answer = f"`a.md: {bad.said}…`" if bad.said else "checked"
    assert f"| {bad.name} | {bad.code} | {answer} |" in DOCS.read_text("utf-8")
