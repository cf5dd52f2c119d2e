"""`prosecheck init`: a configuration file to begin with."""

from __future__ import annotations

import os

import click

from prosecheck.cli import refuse
from prosecheck.cli.session import mistakes_told, write
from prosecheck.config.describing.template import template
from prosecheck.config.find import in_folder
from prosecheck.discovery import shown
from prosecheck.root import CONFIGURATION_FILES
from prosecheck.run import rules_of


@click.command(name="init")
@click.option("--force", is_flag=True, help="Write over the file that is there.")
def command(force: bool) -> None:
    """Write a prosecheck.toml into the working folder, with every key explained.

    Nothing in it counts before you take the mark of a comment away.
    """
    path = CONFIGURATION_FILES[0]
    with mistakes_told():
        there = path if os.path.lexists(path) else in_folder(os.getcwd())
        if there is not None and not force:
            refuse(f"{shown(there)} configures this folder already; --force writes {path} anew")
        write(template(rules_of()), path)
    click.echo(f"wrote {path}; `prosecheck config show` says what holds")
