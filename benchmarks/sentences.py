"""Measure the throughput of sentence splitting.

    python benchmarks/sentences.py FOLDER

reads every .txt and .md file under FOLDER, divides it into blocks at blank lines and prints how
many megabytes of UTF-8 a second of CPU splits, best of five rounds.
"""

from __future__ import annotations

import argparse
import re
import time
from pathlib import Path

from prosecheck.sentences import split

_ROUNDS = 5
_BLANK_LINES = re.compile(r"\n\s*\n")


def main() -> None:
    """Read the folder named on the command line and print the figures."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", type=Path, help="folder of .txt and .md files")
    blocks = blocks_under(parser.parse_args().folder)
    if not blocks:
        parser.error("the folder holds no .txt or .md file with text in it")
    megabytes = sum(len(block.encode()) for block in blocks) / 1_000_000
    seconds = min(seconds_to_split(blocks) for _ in range(_ROUNDS))
    count = sum(len(split(block)) for block in blocks)
    print(f"{megabytes:.2f} MB, {len(blocks)} blocks, {count} sentences")
    print(f"{megabytes / seconds:.1f} MB/s of CPU")


def blocks_under(folder: Path) -> list[str]:
    """Give the blocks between blank lines of every text file under a folder, in order of path."""
    paths = sorted(path for path in folder.rglob("*") if path.suffix in (".txt", ".md"))
    texts = (path.read_text(encoding="utf-8", errors="replace") for path in paths if path.is_file())
    return [block for text in texts for block in _BLANK_LINES.split(text) if block.strip()]


def seconds_to_split(blocks: list[str]) -> float:
    """Give the seconds of CPU that splitting every block once takes."""
    start = time.process_time()
    for block in blocks:
        split(block)
    return time.process_time() - start


if __name__ == "__main__":
    main()
