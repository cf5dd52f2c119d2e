"""Reads files and lints them: the only part besides the command line that touches the disk."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from prosecheck.catalogue import catalogue
from prosecheck.config import Config
from prosecheck.contents import contents
from prosecheck.diagnostic import Diagnostic, Failure
from prosecheck.discovery import File
from prosecheck.engine import Facts, Linter, Pending, in_order
from prosecheck.plugins import Trust, reader_of
from prosecheck.readers import ReaderError, read_all
from prosecheck.report import Report
from prosecheck.root import project_path
from prosecheck.rule import Rule
from prosecheck.source import Source, UndecodableError
from prosecheck.suppress import Catalogue

if TYPE_CHECKING:
    from prosecheck.suppress.screen import Screen

_NOTHING: dict[str, Any] = {}
_EVERYBODY = Trust()
_Part = TypeVar("_Part")


class Task(NamedTuple):
    """A file to check, and its configuration."""

    config: Config
    file: File | Failure


class Outcome(NamedTuple):
    """What checking one file gave; `source` is there where something was found in it.

    `pending`, by article and rule, waits for `concluded`, which sees the outcomes of all files;
    `config` is there where something is pending. The `screens` of the articles wait as well, and
    `suppressed` counts what they hid. `baselined` findings were left out, and `stale` ones of the
    baseline were not found again. `fixed` is how many fixes were made in the file before, or are
    shown to be possible.
    """

    path: str
    diagnostics: tuple[Diagnostic, ...] = ()
    failure: Failure | None = None
    words: int = 0
    source: Source | None = None
    pending: tuple[Mapping[str, Pending], ...] = ()
    config: Config | None = None
    screens: tuple[Screen | None, ...] = ()
    suppressed: int = 0
    baselined: int = 0
    stale: int = 0
    fixed: int = 0


@cache
def linter_for(config: Config) -> Linter:
    """Make the linter of a configuration ready, once a process.

    Raise PluginError or TableError where it cannot be made.
    """
    rules = rules_of(config.rules, config.trust, config.cache)
    known = Catalogue(rules, config.usual(rules), config.silent)
    return Linter(config.enabled(rules), config.cache, known if config.suppressions else None)


@cache
def rules_of(
    folders: tuple[str, ...] = (), trust: Trust = _EVERYBODY, kept: str | None = None
) -> tuple[Rule, ...]:
    """Give the rules that there are, with those of some folders, once a process.

    `kept` is the folder of the cache. Raise PluginError or TableError where they do not load.
    """
    return tuple(entry.rule for entry in catalogue(folders, trust, kept).rules)


def check_file(config: Config, file: File | Failure) -> Outcome:
    """Check one file; what cannot be read is a failure of the outcome."""
    source = _source_in(config, file)
    if isinstance(source, Failure):
        return Outcome(file.path, failure=source)
    return check_source(config, source)


def _source_in(config: Config, file: File | Failure) -> Source | Failure:
    """Read and decode a file, whose bytes nobody holds any longer then."""
    data = bytes_of(file)
    if isinstance(data, Failure):
        return data
    try:
        return source_of(config, file.path, data)
    except UndecodableError as error:
        return Failure(file.path, str(error))


def bytes_of(file: File | Failure) -> bytes | Failure:
    """Read a file, or say why it cannot be read."""
    if isinstance(file, Failure):
        return file
    try:
        return contents(file.location)
    except OSError as error:
        return Failure(file.path, f"cannot be read: {error.strerror or error}")


def source_of(config: Config, path: str, data: bytes) -> Source:
    """Decode the bytes of a file for its reader; raise UndecodableError."""
    reader = reader_of(path, config.trust.plugins)
    return Source.decode(path, data, project_path(path), reader)


def check_bytes(config: Config, path: str, data: bytes) -> Outcome:
    """Check bytes under the path they go by."""
    try:
        source = source_of(config, path, data)
    except UndecodableError as error:
        return _failed(path, str(error))
    return check_source(config, source)


def check_source(config: Config, source: Source) -> Outcome:
    """Check a text under the path it goes by."""
    path = source.path
    if not source.text or source.text.isspace():
        return _failed(path, "empty: there is nothing to check")
    try:
        articles = read_all(source)
    except ReaderError as error:
        return _failed(path, str(error))
    linter = linter_for(config)
    linted = [linter.inspect(article) for article in articles]
    found = tuple(diagnostic for one in linted for diagnostic in one.diagnostics)
    pending = tuple(one.pending for one in linted)
    words = sum(article.word_count for article in articles)
    waits = any(pending)
    screens = tuple(one.screen for one in linted)
    needed = source if found or waits or any(screens) else None
    asked = config if waits else None
    return Outcome(path, found, None, words, needed, pending, asked, screens)


def concluded(outcomes: Iterable[Outcome], kept: Facts = _NOTHING) -> Iterable[Outcome]:
    """Let the rules that look at all articles finish, then say which suppressions hid nothing.

    `kept` are the facts of a profile, which count as articles of this run.
    """
    read = list(outcomes)
    pending = dict(pair for outcome in read for pair in _pending(outcome))
    learnt: dict[str, Any] = {}
    for config in dict.fromkeys(outcome.config for outcome in read if outcome.config):
        learnt |= linter_for(config).learn(pending, kept, learnt)
    return [_concluded(outcome, learnt) for outcome in read]


def _concluded(outcome: Outcome, learnt: Mapping[str, Any]) -> Outcome:
    late: dict[str, list[Diagnostic]] = {}
    if outcome.config is not None:
        linter = linter_for(outcome.config)
        late = {name: linter.conclude(name, one, learnt) for name, one in _pending(outcome)}
    suppressed = 0
    for name, screen in _by_article(outcome.path, outcome.screens):
        from prosecheck.suppress.screen import settled  # few articles have directives

        late[name], hidden = settled(screen, late.get(name, []))
        suppressed += hidden
    more = [diagnostic for found in late.values() for diagnostic in found]
    if not more:
        return outcome._replace(suppressed=suppressed)
    found = tuple(in_order([*outcome.diagnostics, *more]))
    return outcome._replace(diagnostics=found, suppressed=suppressed)


def _pending(outcome: Outcome) -> Iterator[tuple[str, Mapping[str, Pending]]]:
    return _by_article(outcome.path, outcome.pending)


def _by_article(path: str, parts: Iterable[_Part | None]) -> Iterator[tuple[str, _Part]]:
    """Give what there is by article; the second of a file goes by `path#2`."""
    for number, part in enumerate(parts, 1):
        if part:
            yield (path if number == 1 else f"{path}#{number}"), part


def facts_of(outcomes: Iterable[Outcome]) -> Facts:
    """Give what the rules that survey keep of articles, for a profile."""
    facts: dict[str, dict[str, Any]] = {}
    for outcome in outcomes:
        for name, pending in _pending(outcome):
            for rule, noted in pending.items():
                facts.setdefault(rule, {})[name] = noted.facts
    return facts


def report_of(outcomes: Iterable[Outcome]) -> Report:
    """Gather the outcomes of a run, in their order."""
    diagnostics: list[Diagnostic] = []
    failures: list[Failure] = []
    sources: dict[str, Source] = {}
    words = files = suppressed = baselined = stale = fixed = 0
    for outcome in outcomes:
        if outcome.failure:
            failures.append(outcome.failure)
            continue
        files += 1
        words += outcome.words
        suppressed += outcome.suppressed
        baselined += outcome.baselined
        stale += outcome.stale
        fixed += outcome.fixed
        diagnostics += outcome.diagnostics
        if outcome.source and outcome.diagnostics:
            sources[outcome.path] = outcome.source
    found = (tuple(diagnostics), tuple(failures), files, words, sources)
    return Report(*found, suppressed, baselined, stale, fixed)


def _failed(path: str, message: str) -> Outcome:
    return Outcome(path, failure=Failure(path, message))
