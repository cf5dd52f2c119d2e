"""`prosecheck baseline`: accept what is found today, so that only new findings count."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterable, Sequence
from typing import Any

import click

from prosecheck.cli import refuse
from prosecheck.cli.gate import default_path, located, read_baseline, relative
from prosecheck.cli.options import Command, profile_option, rule_options
from prosecheck.cli.progress import watched
from prosecheck.cli.session import config_of, kept_facts, ready, tell
from prosecheck.diagnostic import Failure
from prosecheck.discovery import files_of
from prosecheck.gate.baseline import (
    Baseline,
    Entries,
    entries_of,
    pruned,
    size,
    text_of,
    updated,
)
from prosecheck.gate.sieve import failed
from prosecheck.placement import CRASHED
from prosecheck.pool import available_cores, outcomes
from prosecheck.printable import printable
from prosecheck.root import location_of
from prosecheck.run import Outcome, concluded, linter_for
from prosecheck.writing import write_atomically

Revised = Callable[[Entries, Entries, Collection[str]], Entries]


def _options(command: Command) -> Command:
    file_option = click.option(
        *("-o", "--output-file", "file"),
        metavar="FILE",
        help="The baseline.  [default: prosecheck-baseline.json in the root of the project]",
    )
    quiet = click.option("-q", "--quiet", is_flag=True, help="Leave out summary and progress.")
    paths = click.argument("paths", nargs=-1)
    return paths(file_option(rule_options(profile_option(quiet(command)))))


@click.group(name="baseline")
def command() -> None:
    """Accept what is found today, so that only new findings count.

    `prosecheck check --baseline FILE` leaves out what the baseline accepts. A finding goes by its
    rule, the path of its file and the words of its sentence: edits elsewhere and moved paragraphs
    change nothing, and another copy of the sentence is new.
    """


@command.command(name="create")
@_options
@click.option("--force", is_flag=True, help="Write over a baseline that is there.")
def create(force: bool, **given: Any) -> None:
    """Write a baseline of all findings at PATHS, the working folder by default."""
    path = given["file"] or default_path()
    if os.path.lexists(path) and not force:
        refuse(f"{printable(path)}: is there already; `baseline update` revises it, --force renews")
    _write({}, path, updated, given)


@command.command(name="update")
@_options
def update(**given: Any) -> None:
    """Accept what is found at PATHS now: take new findings in, and those that are gone out.

    Entries of other files stay, unless their file is gone.
    """
    path = given["file"] or default_path()
    _write(read_baseline(path), path, updated, given)


@command.command(name="prune")
@_options
def prune(**given: Any) -> None:
    """Take out what is no longer found at PATHS; take nothing new in.

    Entries of other files stay, unless their file is gone.
    """
    path = given["file"] or default_path()
    _write(read_baseline(path), path, pruned, given)


def _write(old: Baseline, path: str, revised: Revised, given: dict[str, Any]) -> None:
    """Write a baseline revised by what is found now, and end with 2 where something failed."""
    config = ready(config_of(given))
    files = files_of(given["paths"] or (os.curdir,))
    found = outcomes(config, files, available_cores(), sources=False)
    seen = watched(found, len(files), quiet=given["quiet"])
    checked = list(concluded(config, seen, kept_facts(given["profile"])))
    new = _revised(located(old, path), checked, revised, linter_for(config).codes)
    try:
        write_atomically(path, text_of(relative(new, path)).encode())
    except OSError as error:
        refuse(f"{printable(path)}: cannot be written: {error.strerror or error}")
    if not given["quiet"]:
        click.echo(f"{printable(path)}: {_summary(old, new)}")
    failures = list(_failures(checked))
    tell(failures)
    raise SystemExit(2 if failures else 0)


def _revised(
    old: Baseline, checked: Iterable[Outcome], revised: Revised, codes: Collection[str]
) -> dict[str, Entries]:
    """Revise a baseline by what was found; files that were not checked keep what they had."""
    new = {location: e for location, e in old.items() if os.path.lexists(location)}
    for outcome in checked:
        if failed(outcome):
            continue
        location = location_of(outcome.path)
        new[location] = revised(old.get(location, {}), entries_of(outcome.diagnostics), codes)
    return new


def _failures(checked: Sequence[Outcome]) -> Iterable[Failure]:
    """Give every file that was not checked, or not by every rule."""
    for outcome in checked:
        if outcome.failure:
            yield outcome.failure
        for d in outcome.diagnostics:
            if d.code == CRASHED[0]:
                yield Failure(d.path, printable(d.message))


def _summary(old: Baseline, new: Baseline) -> str:
    articles = sum(1 for entries in new.values() if entries)
    counts = f"{size(new):,} findings in {articles:,} articles"
    change = size(new) - size(old)
    return f"{counts} ({change:+,})" if old else counts
