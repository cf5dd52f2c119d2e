"""Tries inputs that nobody thought of on every target of `targets.py`.

    python fuzz/run.py [--seconds N] [--crashes FOLDER] [TARGET …]

spends N seconds (60) on the targets, by atheris where it is installed (it goes by what code an
input reaches), else by mutations of the corpus in a seeded order. It prints how many inputs were
tried, keeps every input that fails in the folder of crashes, and ends with 1 where one does. A case
that is kept in `fuzz/cases/TARGET/` is tried by the tests from then on.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import os
import random
import re
import subprocess
import sys
import tempfile
import time
import traceback
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parents[1]))

CASES = Path(__file__).parent / "cases"
_LONGEST = 2048
"""Bytes of an input; what takes more is the business of `benchmarks/hostile.py`."""
_UNIT_SECONDS = 20


class Tried(NamedTuple):
    """What came of a target: inputs tried, and the trace of a failure or ""."""

    inputs: int
    failure: str = ""


def main() -> None:
    """Fuzz the targets that the command line names, all of them by default."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("targets", nargs="*")
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--crashes", type=Path, default=Path("crashes"))
    if sys.argv[1:2] == ["--one"]:
        _guided(sys.argv[2])
        return
    given = parser.parse_args()
    from fuzz.targets import TARGETS

    names = given.targets or list(TARGETS)
    guided = importlib.util.find_spec("atheris") is not None
    tried = failed = 0
    for name, found in (_all_guided if guided else _all_mutated)(names, given):
        tried += found.inputs
        failed += bool(found.failure)
        print(f"{found.inputs:9,} inputs  {name}{'  FAILED' * bool(found.failure)}", flush=True)
        if found.failure:
            print(found.failure)
    how = "atheris" if guided else "mutations"
    print(f"{tried:9,} inputs tried by {how} on {len(names)} targets, {failed} failed")
    sys.exit(1 if failed else 0)


def _all_guided(names: Sequence[str], given: argparse.Namespace) -> Iterator[tuple[str, Tried]]:
    """Try every target in a process of its own, as many at a time as there are cores."""
    cores = os.cpu_count() or 1
    one = partial(_atheris, seconds=given.seconds * cores / len(names), given=given)
    with ThreadPoolExecutor(cores) as pool:
        yield from zip(names, pool.map(one, names), strict=True)


def _all_mutated(names: Sequence[str], given: argparse.Namespace) -> Iterator[tuple[str, Tried]]:
    return ((name, _mutated(name, given.seconds / len(names), given)) for name in names)


def _atheris(name: str, seconds: float, given: argparse.Namespace) -> Tried:
    from fuzz.corpora import corpus

    given.crashes.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        for number, data in enumerate(corpus(name)):
            Path(folder, str(number)).write_bytes(data)
        prefix = f"-artifact_prefix={given.crashes}/{name}-"
        options = [f"-max_total_time={max(int(seconds), 1)}", f"-seed={given.seed}", prefix]
        limits = [f"-max_len={_LONGEST}", f"-timeout={_UNIT_SECONDS}", "-rss_limit_mb=2048"]
        command = [sys.executable, __file__, "--one", name]
        run = subprocess.run(
            [*command, "--", *options, *limits, "-print_final_stats=1", folder],
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            check=False,
        )
    said = run.stdout + run.stderr
    count = re.search(r"number_of_executed_units:\s*(\d+)", said)
    return Tried(int(count[1]) if count else 0, said[-3000:] if run.returncode else "")


def _guided(name: str) -> None:
    import atheris  # type: ignore[import-untyped, import-not-found, unused-ignore]

    with atheris.instrument_imports(include=["prosecheck", "prosecheck_rules"]):
        from fuzz.targets import TARGETS
    rest = sys.argv[sys.argv.index("--") + 1 :]
    atheris.Setup([sys.argv[0], *rest], TARGETS[name])
    atheris.Fuzz()


def _mutated(name: str, seconds: float, given: argparse.Namespace) -> Tried:
    from fuzz.corpora import corpus
    from fuzz.targets import TARGETS

    end = time.monotonic() + seconds
    for number, data in enumerate(mutations(corpus(name), given.seed)):
        if time.monotonic() > end:
            return Tried(number)
        try:
            TARGETS[name](data)
        except Exception:
            given.crashes.mkdir(exist_ok=True)
            kept = given.crashes / f"{name}-{hashlib.sha256(data).hexdigest()[:12]}"
            kept.write_bytes(data)
            return Tried(number + 1, f"{traceback.format_exc()}kept in {kept}")
    return Tried(0)


def mutations(seeds: list[bytes], seed: int) -> Iterator[bytes]:
    """Give inputs without end, made of seeds by cutting, doubling, joining and changing bytes."""
    chance = random.Random(seed)
    pieces = [piece for data in seeds for piece in re.findall(rb"\w+|[^\w\s]+|\s+", data)]
    yield from seeds
    while True:
        data = chance.choice(seeds)
        for _ in range(chance.randint(1, 6)):
            data = _changed(data, pieces, chance)
        yield data[:_LONGEST]


def _changed(data: bytes, pieces: list[bytes], chance: random.Random) -> bytes:
    start = chance.randint(0, len(data))
    end = min(len(data), start + chance.choice((0, 1, 2, 8, 40, 200)))
    new = chance.choice(
        (
            b"",
            data[start:end] * chance.randint(2, 9),
            chance.choice(pieces) if pieces else b"",
            b"".join(chance.choices(pieces, k=3)) if pieces else b"",
            bytes([chance.randrange(256)]),
            chance.choice(
                ("\u2028", "\u0130", "\U0001f600", "\ufffc", "\x00", "\r", "\u00a0")
            ).encode(),
        )
    )
    return data[:start] + new + data[end:]


if __name__ == "__main__":
    main()
