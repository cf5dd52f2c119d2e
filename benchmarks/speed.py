"""Prints what checking costs: start, phrases, sizes of files, cores, the cache, memory.

    python benchmarks/speed.py [FOLDER] [--runs 3]

FOLDER holds articles, text or Markdown; without one they are made up of a seeded list of words.
Times are user and system seconds of the whole process tree, but for cores, where the clock counts;
each is the best of some runs. Quote the ratios, not the seconds: they are of one machine.
"""

from __future__ import annotations

import argparse
import itertools
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

MEGABYTE = 1_000_000
FEW, MANY = 100, 5_000
_WORDS = """
    a about after all also an and are as at because been before but by came city could day down
    even every few first for from garden good had has have he her here his house how if in into
    is it its just know last light like little long made many may more most much must new no not
    of old on one only or other our out over own people rain river road said same see she should
    since so some still stone street such take than that the their them then there these they
    thing this those though through time to town tree two under until up very walk was water way
    we week well went were what when where which while white who wind winter with work would year
"""
WORDS = _WORDS.split()


def main() -> None:
    """Measure, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", nargs="?", type=Path, help="articles  [default: made up]")
    parser.add_argument("--runs", type=int, default=3, help="runs of which the best counts")
    given = parser.parse_args()
    articles = list(read(given.folder) if given.folder else made_up())
    print("| what | seconds | ratio |\n|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        for what, seconds, ratio in rows(articles, Bench(given.runs)):
            print(f"| {what} | {seconds} | {ratio} |", flush=True)


def read(folder: Path) -> Iterator[str]:
    """Give the articles of a folder."""
    for path in sorted([*folder.rglob("*.md"), *folder.rglob("*.txt")]):
        yield path.read_text("utf-8", "replace")


def made_up() -> Iterator[str]:
    """Give 8 MB of articles; the same in every run."""
    seeded = random.Random(4)
    for number in range(1_700):
        lines = [f"# Article {number}"]
        for _ in range(8):
            sentences = (seeded.choices(WORDS, k=seeded.randint(5, 25)) for _ in range(7))
            lines.append(" ".join(" ".join(words).capitalize() + "." for words in sentences))
        yield "\n\n".join(lines) + "\n"


class Bench:
    """Runs prosecheck, and measures it."""

    def __init__(self, runs: int) -> None:
        self._runs = runs

    def cpu(self, *args: str) -> float:
        """Give the user and system seconds of the best run."""
        return min(self._one(args)[0] for _ in range(self._runs))

    def clock(self, *args: str) -> float:
        """Give the seconds on the clock of the best run."""
        return min(self._one(args)[1] for _ in range(self._runs))

    def check(self, *args: str) -> float:
        """Give what checking takes, results of earlier runs left alone."""
        return self.cpu(*check("--no-cache", "--jobs", "1", *args))

    def memory(self, path: str) -> float:
        """Give the megabytes that checking a file takes at most."""
        measuring = (
            "import resource, subprocess, sys; subprocess.run(sys.argv[1:], stdout=-3);"
            "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
        )
        command = [sys.executable, "-c", measuring, *check("--no-cache", path)]
        unit = 1 if sys.platform == "darwin" else 1024
        return int(subprocess.check_output(command)) * unit / MEGABYTE

    def _one(self, args: Sequence[str]) -> tuple[float, float]:
        before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
        subprocess.run(args, stdout=subprocess.DEVNULL, check=False)
        after, ended = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
        used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        return used, ended - started


def check(*args: str) -> list[str]:
    """Give the command that checks."""
    options = ["--exit-zero", "--output-format", "json", "--cache-dir", "cache"]
    return [sys.executable, "-m", "prosecheck", *options, *args]


Row = tuple[str, str, str]


def rows(articles: Sequence[str], bench: Bench) -> Iterator[Row]:
    """Give the rows of the table."""
    Path("all").mkdir()
    for number, text in enumerate(articles):
        Path("all", f"{number:05}.md").write_text(text, "utf-8")
    yield from starting(articles, bench)
    yield from growing(articles, bench)
    yield from phrases(bench)
    yield from running(bench)


def starting(articles: Sequence[str], bench: Bench) -> Iterator[Row]:
    """Measure one article against a Python that does nothing."""
    Path("one.md").write_text(min(articles, key=lambda text: abs(len(text) - 5_700)), "utf-8")
    bench.check("--isolated", "one.md")  # keeps the phrase tables
    bare = bench.cpu(sys.executable, "-c", "pass")
    start = bench.check("--isolated", "one.md")
    yield "`python -c pass`", f"{bare:.3f}", "1"
    yield "one article of 6 kB", f"{start:.3f}", f"{start / bare:.1f}"


def growing(articles: Sequence[str], bench: Bench) -> Iterator[Row]:
    """Measure a byte of files of several sizes against one of 1 MB in articles."""
    start = bench.check("--isolated", "one.md")
    words = " ".join(itertools.islice(itertools.cycle(articles), 1 + 10 * MEGABYTE // 4_000))
    Path("some").mkdir()
    taken, total = [], 0
    for number, text in enumerate(articles):
        if total < MEGABYTE:
            taken.append(text)
            total += len(text.encode())
            Path("some", f"{number:05}.md").write_text(text, "utf-8")
    base = (bench.check("--isolated", "some") - start) / total
    yield f"1 MB in {len(taken)} articles", f"{base * total:.2f}", "1 a byte"
    line = " ".join(words.split())
    for size in (100_000, MEGABYTE, 10 * MEGABYTE):
        data = line.encode()[:size].decode("utf-8", "ignore")
        Path("line.txt").write_text(data, "utf-8")
        took = bench.check("--isolated", "line.txt") - start
        ratio = took / len(data.encode()) / base
        yield f"{size // 1_000:,} kB on one line", f"{took:.2f}", f"{ratio:.2f} a byte"
    used = bench.memory("line.txt")
    yield "memory for 10 MB on one line", f"{used:.0f} MB", f"{used / 10:.0f} × the file"
    yield "memory for 6 kB", f"{bench.memory('one.md'):.0f} MB", ""


def phrases(bench: Bench) -> Iterator[Row]:
    """Measure house rules of many phrases against those of a few, on 1 MB."""
    base = 0.0
    seeded = random.Random(5)
    for count in (FEW, 1_000, MANY):
        rules = Path(f"phrases-{count}")
        rules.mkdir()
        texts = (" ".join(seeded.choices(WORDS, k=4)) + f" nowhere{n}" for n in range(count))
        entries = "".join(f'[[phrase]]\ntext = "{text}"\n' for text in texts)
        header = '[rule]\ncode = "HSE001"\nsummary = "many phrases"\n'
        (rules / "many.toml").write_text(header + entries, "utf-8")
        Path("house.toml").write_text(f'rules = ["{rules}"]\n', "utf-8")
        args = ("--config", "house.toml", "--select", "HSE001")
        bench.check(*args, "one.md")  # keeps the table
        took = bench.check(*args, "some")
        base = base or took
        yield f"1 MB with {count:,} phrases", f"{took:.2f}", f"{took / base:.2f}"


def running(bench: Bench) -> Iterator[Row]:
    """Measure all articles on one core, on more, and again."""
    size = sum(path.stat().st_size for path in Path("all").iterdir()) / MEGABYTE
    alone = bench.clock(*check("--isolated", "--no-cache", "--jobs", "1", "all"))
    yield f"{size:.1f} MB with one job (clock)", f"{alone:.2f}", "1"
    for jobs in range(2, min(os.cpu_count() or 1, 8) + 1):
        took = bench.clock(*check("--isolated", "--no-cache", "--jobs", str(jobs), "all"))
        yield f"with {jobs} jobs (clock)", f"{took:.2f}", f"{took / alone:.2f}"
    fresh = bench.check("--isolated", "all")
    subprocess.run(check("--isolated", "all"), stdout=subprocess.DEVNULL, check=False)
    cached = bench.cpu(*check("--isolated", "all"))
    yield "all anew", f"{fresh:.2f}", "1"
    yield "all from the cache", f"{cached:.2f}", f"{cached / fresh:.2f}"


if __name__ == "__main__":
    main()
