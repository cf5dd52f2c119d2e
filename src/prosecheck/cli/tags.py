"""`prosecheck tags learn`: keep what a site's articles teach about its tags."""

from __future__ import annotations

from typing import Any

import click

from prosecheck.cli.arguments import taking
from prosecheck.cli.options import CONFIGURED, TRUSTING
from prosecheck.cli.session import (
    mistakes_told,
    refuse_articles,
    resolver_of,
    tasks_in,
    tell,
    trust_in,
    write,
)
from prosecheck.config import Config
from prosecheck.pool import available_cores, outcomes
from prosecheck.profile import profile_text
from prosecheck.run import facts_of


@click.group(name="tags")
def command() -> None:
    """Keep what the articles of a site teach about its tags."""


@command.command(name="learn")
@click.argument("paths", nargs=-1)
@click.option("-o", "--output-file", required=True, metavar="FILE", help="Write the profile there.")
@taking(*CONFIGURED, *TRUSTING)
def learn(
    paths: tuple[str, ...], output_file: str, config: str | None, isolated: bool, **given: Any
) -> None:
    """Write a profile of the articles at PATHS, the working directory by default.

    `prosecheck check --profile FILE` then judges the tags of one article as a run on all does.
    """
    with mistakes_told():
        base = Config(select=("TAG",), trust=trust_in(given))
        resolver = resolver_of(base, config, isolated)
        tasks = tasks_in(resolver, paths or (".",))
    refuse_articles([output_file], tasks)
    found = list(outcomes(tasks, available_cores(), sources=False))
    write(profile_text(facts_of(found), output_file), output_file)
    failures = [outcome.failure for outcome in found if outcome.failure]
    tell(failures)
    raise SystemExit(2 if failures else 0)
