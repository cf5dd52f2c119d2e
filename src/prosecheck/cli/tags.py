"""`prosecheck tags learn`: keep what a site's articles teach about its tags."""

from __future__ import annotations

import click

from prosecheck.cli import refuse
from prosecheck.config import Config
from prosecheck.discovery import files_of
from prosecheck.phrases.table import TableError
from prosecheck.plugins import PluginError
from prosecheck.pool import available_cores, outcomes
from prosecheck.printable import printable
from prosecheck.profile import profile_text
from prosecheck.run import facts_of, linter_for
from prosecheck.selection import UnknownRuleError


@click.group(name="tags")
def command() -> None:
    """Keep what the articles of a site teach about its tags."""


@command.command(name="learn")
@click.argument("paths", nargs=-1)
@click.option("-o", "--output-file", required=True, metavar="FILE", help="Write the profile there.")
def learn(paths: tuple[str, ...], output_file: str) -> None:
    """Write a profile of the articles at PATHS, the working directory by default.

    `prosecheck check --profile FILE` then judges the tags of one article as a run on all does.
    """
    config = Config(select=("TAG",))
    try:
        linter_for(config)
    except (UnknownRuleError, PluginError, TableError) as error:
        refuse(str(error))
    found = list(outcomes(config, files_of(paths or (".",)), available_cores(), sources=False))
    try:
        with open(output_file, "w", encoding="utf-8", newline="") as file:
            file.write(profile_text(facts_of(found), output_file))
    except OSError as error:
        refuse(f"{printable(output_file)}: cannot be written: {error.strerror or error}")
    failures = [outcome.failure for outcome in found if outcome.failure]
    for failure in failures:
        click.echo(f"prosecheck: {printable(failure.path)}: {failure.message}", err=True)
    raise SystemExit(2 if failures else 0)
