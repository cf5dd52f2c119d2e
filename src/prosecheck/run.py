"""Reads files and lints them: the only part besides the command line that touches the disk."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from prosecheck.diagnostic import Diagnostic, Failure
from prosecheck.engine import CRASHED, Linter
from prosecheck.readers import read
from prosecheck.rule import Severity
from prosecheck.source import Source, UndecodableError


class Report(NamedTuple):
    """What a run found, for a reporter to show."""

    diagnostics: tuple[Diagnostic, ...]
    failures: tuple[Failure, ...]
    files: int
    words: int
    sources: dict[str, Source]

    @property
    def crashed(self) -> bool:
        """Whether a rule failed."""
        return any(d.code == CRASHED[0] for d in self.diagnostics)

    def count(self, severity: Severity) -> int:
        """Give the number of diagnostics of one severity."""
        return sum(d.severity is severity for d in self.diagnostics)


def check_files(linter: Linter, paths: Sequence[str]) -> Report:
    """Lint files in the order given; one that cannot be read is a failure of the report."""
    return _checked(linter, ((path, _bytes_of(path)) for path in paths))


def check_text(linter: Linter, path: str, data: bytes) -> Report:
    """Lint bytes that came from elsewhere, under the path they go by."""
    return _checked(linter, [(path, data)])


def _checked(linter: Linter, files: Iterable[tuple[str, bytes | Failure]]) -> Report:
    diagnostics: list[Diagnostic] = []
    failures: list[Failure] = []
    sources: dict[str, Source] = {}
    words = count = 0
    for path, data in files:
        if isinstance(data, Failure):
            failures.append(data)
            continue
        try:
            source = Source.decode(path, data)
        except UndecodableError as error:
            failures.append(Failure(path, str(error)))
            continue
        article = read(source)
        found = linter.lint(article)
        count += 1
        words += article.word_count
        diagnostics += found
        if found:
            sources[path] = source
    return Report(tuple(diagnostics), tuple(failures), count, words, sources)


def _bytes_of(path: str) -> bytes | Failure:
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError as error:
        return Failure(path, f"cannot be read: {error.strerror or error}")
