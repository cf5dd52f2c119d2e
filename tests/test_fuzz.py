"""The targets of fuzz/ hold for inputs that once failed, for their corpus and for some more."""

import random
import re
import subprocess
import sys
from itertools import islice
from pathlib import Path

import pytest
from fuzz.corpora import corpus
from fuzz.run import CASES, mutations
from fuzz.targets import TARGETS
from hypothesis import given
from hypothesis import strategies as st

ROOT = Path(__file__).parents[1]
KEPT = sorted(path for path in CASES.rglob("*") if path.is_file())


@pytest.mark.parametrize("path", KEPT, ids=lambda path: f"{path.parent.name}-{path.name}")
def test_an_input_that_failed_once_does_not_fail_again(path: Path) -> None:
    TARGETS[path.parent.name](path.read_bytes())


@pytest.mark.parametrize("name", TARGETS)
def test_a_target_holds_for_its_corpus(name: str) -> None:
    for data in corpus(name):
        TARGETS[name](data)


@given(st.sampled_from(sorted(TARGETS)), st.integers(0, 2**32))
def test_a_target_holds_for_changed_inputs(name: str, seed: int) -> None:
    seeds = random.Random(seed).sample(corpus(name), k=1)
    for data in islice(mutations(seeds, seed), 4):
        TARGETS[name](data)


@given(st.sampled_from(sorted(TARGETS)), st.binary(max_size=200))
def test_a_target_holds_for_any_bytes(name: str, data: bytes) -> None:
    TARGETS[name](data)


def test_a_run_counts_its_inputs_and_passes(tmp_path: Path) -> None:
    command = [
        sys.executable,
        "fuzz/run.py",
        "--seconds",
        "1",
        "--crashes",
        str(tmp_path),
        "ignore",
    ]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr
    assert re.search(r"[1-9][\d,]* inputs tried by \w+ on 1 targets, 0 failed", run.stdout)


def test_a_failure_is_kept_and_ends_with_1(tmp_path: Path) -> None:
    code = (
        "import sys; sys.argv = ['run.py', '--seconds=9', '--crashes', sys.argv[1], 'baseline']\n"
        "import importlib.util; importlib.util.find_spec = lambda name: None\n"
        "from fuzz import run, targets\n"
        "def broken(data): assert b'FIL' not in data\n"
        "targets.TARGETS['baseline'] = broken\n"
        "run.main()"
    )
    command = [sys.executable, "-c", code, str(tmp_path)]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 1, run.stderr
    (kept,) = tmp_path.iterdir()
    assert b"FIL" in kept.read_bytes()
