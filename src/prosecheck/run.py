"""Reads files and lints them: the only part besides the command line that touches the disk."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from prosecheck.diagnostic import Diagnostic, Failure
from prosecheck.discovery import File
from prosecheck.engine import Linter
from prosecheck.readers import read
from prosecheck.report import Report
from prosecheck.source import Source, UndecodableError


def check_files(linter: Linter, files: Sequence[File | Failure]) -> Report:
    """Lint files in the order given; one that cannot be read is a failure of the report."""
    return _checked(linter, ((f.path, f if isinstance(f, Failure) else _bytes(f)) for f in files))


def check_bytes(linter: Linter, path: str, data: bytes) -> Report:
    """Lint bytes that came from elsewhere, under the path they go by."""
    return _checked(linter, [(path, data)])


def _checked(linter: Linter, inputs: Iterable[tuple[str, bytes | Failure]]) -> Report:
    diagnostics: list[Diagnostic] = []
    failures: list[Failure] = []
    sources: dict[str, Source] = {}
    words = files = 0
    for path, data in inputs:
        source = data if isinstance(data, Failure) else _source(path, data)
        if isinstance(source, Failure):
            failures.append(source)
            continue
        article = read(source)
        found = linter.lint(article)
        files += 1
        words += article.word_count
        diagnostics += found
        if found:
            sources[path] = source
    return Report(tuple(diagnostics), tuple(failures), files, words, sources)


def _source(path: str, data: bytes) -> Source | Failure:
    try:
        source = Source.decode(path, data)
    except UndecodableError as error:
        return Failure(path, str(error))
    return source if source.text.strip() else Failure(path, "empty: there is nothing to check")


def _bytes(file: File) -> bytes | Failure:
    try:
        with open(file.location, "rb") as stream:
            return stream.read()
    except OSError as error:
        return Failure(file.path, f"cannot be read: {error.strerror or error}")
