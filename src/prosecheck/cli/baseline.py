"""`prosecheck baseline`: accept what is found today, so that only new findings count."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from typing import Any, NamedTuple

import click

from prosecheck.cli import refuse
from prosecheck.cli.arguments import Command, taking
from prosecheck.cli.gate import (
    codes_by_path,
    default_path,
    is_replaceable,
    read_baseline,
    relative,
)
from prosecheck.cli.options import CONFIGURED, PROFILED, SELECTING, TRUSTING
from prosecheck.cli.progress import watched
from prosecheck.cli.session import (
    base_config,
    known_facts,
    mistakes_told,
    resolver_of,
    tasks_in,
    tell,
)
from prosecheck.diagnostic import Failure
from prosecheck.discovery import shown
from prosecheck.engine import Facts
from prosecheck.gate.baseline import (
    Baseline,
    Entries,
    beyond,
    entries_of,
    pruned,
    size,
    text_of,
    updated,
)
from prosecheck.gate.reading import located
from prosecheck.gate.sieve import failed
from prosecheck.placement import CRASHED
from prosecheck.pool import available_cores, outcomes
from prosecheck.printable import printable
from prosecheck.root import location_of
from prosecheck.run import Outcome, Task, concluded
from prosecheck.writing import write_atomically

Revised = Callable[[Entries, Entries, Collection[str]], Entries]


def _options(command: Command) -> Command:
    for option in (
        taking(*PROFILED),
        taking(*CONFIGURED, *TRUSTING),
        taking(*SELECTING),
        click.option(
            *("-o", "--output-file", "file"),
            metavar="FILE",
            help="The baseline.  [default: the configured one, or prosecheck-baseline.json in the "
            "root of the project]",
        ),
        click.argument("paths", nargs=-1),
    ):
        command = option(command)
    return command


@click.group(name="baseline")
def command() -> None:
    """Accept what is found today, so that only new findings count.

    `prosecheck check --baseline FILE` leaves out what the baseline accepts. A finding goes by its
    rule, the path of its file and the words of its sentence: edits elsewhere and moved paragraphs
    change nothing, and another copy of the sentence is new.
    """


@command.command(name="create")
@_options
@click.option(
    "--force", is_flag=True, help="Write over a baseline that is there, also over a broken one."
)
def create(force: bool, **given: Any) -> None:
    """Accept all findings in a new baseline.

    Those at PATHS, the working folder by default.
    """
    run = _run_of(given)
    if os.path.lexists(run.path) and not force:
        said = "is there already; `baseline update` revises it, and --force writes it anew"
        refuse(f"{printable(run.path)}: {said}")
    if os.path.lexists(run.path) and not is_replaceable(run.path):
        refuse(f"{printable(run.path)}: is no baseline, and not written over")
    _write(run, {}, updated)


@command.command(name="update")
@_options
def update(**given: Any) -> None:
    """Take in what is new, and out what is gone.

    Looks at PATHS, the working folder by default. Entries of other files stay, unless their file is
    gone.
    """
    run = _run_of(given)
    _write(run, read_baseline(run.path), updated)


@command.command(name="prune")
@_options
def prune(**given: Any) -> None:
    """Take out what is gone, and nothing in.

    Looks at PATHS, the working folder by default. Entries of other files stay, unless their file is
    gone.
    """
    run = _run_of(given)
    _write(run, read_baseline(run.path), pruned)


class _Run(NamedTuple):
    """What a command works on: the path of the baseline, the files to check, a profile's facts."""

    path: str
    tasks: list[Task]
    kept: Facts


def _run_of(given: dict[str, Any]) -> _Run:
    with mistakes_told():
        resolver = resolver_of(base_config(given), given["config"], given["isolated"])
        settings = resolver.run_settings()
        tasks = tasks_in(resolver, given["paths"] or (os.curdir,))
    path = given["file"] or settings.baseline or default_path()
    return _Run(path, tasks, known_facts(given["profile"] or settings.profile))


def _write(run: _Run, old: Baseline, revised: Revised) -> None:
    """Write a baseline revised by what is found now, and end with 2 where something failed."""
    found = watched(
        outcomes(run.tasks, available_cores(), sources=False), len(run.tasks), quiet=False
    )
    checked = list(concluded(found, run.kept))
    old = located(old, run.path)
    new = _revised(old, checked, revised, codes_by_path(run.tasks))
    try:
        write_atomically(run.path, text_of(relative(new, run.path)).encode())
    except OSError as error:
        refuse(f"{printable(run.path)}: cannot be written: {error.strerror or error}")
    click.echo(f"{printable(shown(run.path))}: {_summary(old, new)}")
    failures = list(_failures(checked))
    tell(failures)
    raise SystemExit(2 if failures else 0)


def _revised(
    old: Baseline,
    checked: Iterable[Outcome],
    revised: Revised,
    codes: Mapping[str, Collection[str]],
) -> dict[str, Entries]:
    """Revise a baseline by what was found; files that were not checked keep what they had."""
    new = {location: e for location, e in old.items() if os.path.lexists(location)}
    for outcome in checked:
        if not failed(outcome):
            at = location_of(outcome.path)
            found = entries_of(outcome.diagnostics)
            new[at] = revised(old.get(at, {}), found, codes[outcome.path])
    return new


def _failures(checked: Iterable[Outcome]) -> Iterator[Failure]:
    """Give every file that was not checked, or not by every rule."""
    for outcome in checked:
        if outcome.failure:
            yield outcome.failure
        for d in outcome.diagnostics:
            if d.code == CRASHED[0]:
                yield Failure(d.path, printable(d.message))


def _summary(old: Baseline, new: Baseline) -> str:
    articles = sum(1 for entries in new.values() if entries)
    counts = f"{_counted(size(new), 'finding')} in {_counted(articles, 'article')}"
    if not old:
        return counts
    taken = sum(beyond(entries, old.get(at, {})) for at, entries in new.items())
    gone = sum(beyond(entries, new.get(at, {})) for at, entries in old.items())
    return f"{counts} ({taken:,} new, {gone:,} gone)"


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
