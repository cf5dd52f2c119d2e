"""What hostile text costs, beside ordinary text of the same size: all default rules together.

    python benchmarks/hostile.py [--size N] [--limit RATIO] [WORD …]

checks every kind of `tests/hostile_inputs.py` whose name holds one of the words, 1,000,000
characters of each, and prints its CPU time as a multiple of that of ordinary text, measured right
before it, with what a quarter of it costs: four times as much is linear, sixteen times quadratic.
It ends with 1 where a kind costs more than the limit (5). A kind that takes longer than a minute
is given up.
"""

from __future__ import annotations

import argparse
import gc
import multiprocessing
import resource
import sys
from pathlib import Path
from time import process_time

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.hostile_inputs import KINDS, ordinary

LONGEST = 60


def main() -> None:
    """Measure the kinds that the command line names, all of them by default."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("words", nargs="*")
    parser.add_argument("--size", type=int, default=1_000_000)
    parser.add_argument("--limit", type=float, default=5.0)
    given = parser.parse_args()
    usual_text = ordinary(given.size)
    failed = 0
    for kind in KINDS:
        if given.words and not any(word in kind.name for word in given.words):
            continue
        usual = _seconds("txt", usual_text)
        if usual is None:
            sys.exit("ordinary text takes longer than a minute")
        whole = _seconds(kind.suffix, kind.make(given.size))
        ratio = float("inf") if whole is None else whole / usual
        growth = ""
        if ratio > given.limit:
            failed += 1
            quarter = _seconds(kind.suffix, kind.make(given.size // 4))
            growth = f" a quarter: {(quarter or float('inf')) / usual:.1f} × OVER"
        print(f"{ratio:8.1f} ×  {kind.name}{growth}", flush=True)
    sys.exit(1 if failed else 0)


def _seconds(suffix: str, text: str) -> float | None:
    """Give the CPU seconds of checking a text in a process of its own; None where it ends none."""
    ours, theirs = multiprocessing.Pipe()
    process = multiprocessing.Process(target=_measured, args=(suffix, text, theirs))
    process.start()
    theirs.close()
    try:
        seconds: float = ours.recv()
    except EOFError:
        return None
    finally:
        process.join()
    return seconds


def _measured(suffix: str, text: str, answer: multiprocessing.connection.Connection) -> None:
    from prosecheck.config import Config
    from prosecheck.run import check_bytes, concluded, report_of

    gc.set_threshold(100_000)  # as the command line does
    resource.setrlimit(resource.RLIMIT_CPU, (LONGEST, LONGEST))
    check_bytes(Config(), f"warm.{suffix}", ordinary(1000).encode())
    data = text.encode("utf-8", "surrogatepass")
    start = process_time()
    report_of(concluded([check_bytes(Config(), f"a.{suffix}", data)]))
    answer.send(process_time() - start)


if __name__ == "__main__":
    main()
