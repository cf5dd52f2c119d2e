"""How fast Markdown becomes an Article, beside the parser alone.

    python benchmarks/reading.py FOLDER [FOLDER …]

reads every file below the folders (UTF-8 text of any suffix) as Markdown and prints megabytes a
second of CPU time, the best of five rounds. "blocks" is the reader without zones; "zones" is what
follows it; "article" is both, which is what `prosecheck.readers.read` costs.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from time import process_time

from prosecheck.readers import markdown
from prosecheck.readers.markdown.dialect import PLAIN
from prosecheck.source import Source, UndecodableError

ROUNDS = 5


def main() -> None:
    """Measure the folders named on the command line."""
    sources = [source for name in sys.argv[1:] for source in _sources(Path(name))]
    size = sum(len(source.text.encode()) for source in sources)
    if not size:
        sys.exit(__doc__)
    print(f"{len(sources)} files, {size / 1e6:.1f} MB")
    for name, read in (
        ("pyromark", _events),
        ("blocks", markdown.drafted),
        ("article", markdown.read),
    ):
        print(f"{name:10} {size / 1e6 / _seconds(read, sources):6.1f} MB/s")


def _sources(folder: Path) -> Iterator[Source]:
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        try:
            yield Source.decode("article.md", path.read_bytes())
        except UndecodableError as error:
            print(f"{path}: {error}", file=sys.stderr)


def _events(source: Source) -> None:
    for _ in PLAIN.events_with_range(source.text):
        pass


def _seconds(read: Callable[[Source], object], sources: list[Source]) -> float:
    rounds = []
    for _ in range(ROUNDS):
        start = process_time()
        for source in sources:
            read(source)
        rounds.append(process_time() - start)
    return min(rounds)


if __name__ == "__main__":
    main()
