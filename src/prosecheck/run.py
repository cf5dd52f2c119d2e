"""Reads files and lints them: the only part besides the command line that touches the disk."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from prosecheck.config import Config
from prosecheck.diagnostic import Diagnostic, Failure
from prosecheck.discovery import File
from prosecheck.engine import Linter
from prosecheck.plugins import installed_rules
from prosecheck.readers import read_all
from prosecheck.report import Report
from prosecheck.source import Source, UndecodableError


class Outcome(NamedTuple):
    """What checking one file gave; `source` is there where something was found in it."""

    path: str
    diagnostics: tuple[Diagnostic, ...] = ()
    failure: Failure | None = None
    words: int = 0
    source: Source | None = None


@cache
def linter_for(config: Config) -> Linter:
    """Make the linter of a configuration ready, once a process.

    Raise UnknownRuleError, PluginError or TableError where it cannot be made.
    """
    rules = [entry.rule for entry in installed_rules()]
    return Linter(config.enabled(rules), config.cache)


def check_file(config: Config, file: File | Failure) -> Outcome:
    """Check one file; what cannot be read is a failure of the outcome."""
    if isinstance(file, Failure):
        return Outcome(file.path, failure=file)
    try:
        with open(file.location, "rb") as stream:
            data = stream.read()
    except OSError as error:
        return _failed(file.path, f"cannot be read: {error.strerror or error}")
    return check_bytes(config, file.path, data)


def check_bytes(config: Config, path: str, data: bytes) -> Outcome:
    """Check bytes under the path they go by."""
    try:
        source = Source.decode(path, data)
    except UndecodableError as error:
        return _failed(path, str(error))
    if not source.text or source.text.isspace():
        return _failed(path, "empty: there is nothing to check")
    linter = linter_for(config)
    articles = read_all(source)
    found = tuple(diagnostic for article in articles for diagnostic in linter.lint(article))
    words = sum(article.word_count for article in articles)
    return Outcome(path, found, None, words, source if found else None)


def report_of(outcomes: Iterable[Outcome]) -> Report:
    """Gather the outcomes of a run, in their order."""
    diagnostics: list[Diagnostic] = []
    failures: list[Failure] = []
    sources: dict[str, Source] = {}
    words = files = 0
    for outcome in outcomes:
        if outcome.failure:
            failures.append(outcome.failure)
            continue
        files += 1
        words += outcome.words
        diagnostics += outcome.diagnostics
        if outcome.source:
            sources[outcome.path] = outcome.source
    return Report(tuple(diagnostics), tuple(failures), files, words, sources)


def _failed(path: str, message: str) -> Outcome:
    return Outcome(path, failure=Failure(path, message))
