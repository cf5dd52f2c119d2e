"""`prosecheck new-rule`: a rule to begin with, whose tests run at once."""

from __future__ import annotations

import os

import click

from prosecheck.cli import refuse
from prosecheck.cli.session import mistakes_told
from prosecheck.discovery import shown
from prosecheck.plugins import installed_rules
from prosecheck.printable import printable
from prosecheck.scaffold import (
    Form,
    ScaffoldError,
    codes_in,
    draft,
    house_files,
    plugin_files,
    room_files,
)

HOUSE = "house-rules"
"""The folder of house rules where nobody says another."""


@click.command(name="new-rule")
@click.argument("name")
@click.option("--phrases", is_flag=True, help="A table of phrases.  [default]")
@click.option("--python", is_flag=True, help="A function in Python.")
@click.option("--plugin", is_flag=True, help="A distribution to install and publish.")
@click.option("--code", metavar="CODE", help="Its code.  [default: made of the name]")
@click.option(
    "--folder",
    metavar="DIR",
    help=f"Where to write it.  [default: {HOUSE}, or the working folder for a plugin]",
)
def command(
    name: str, phrases: bool, python: bool, plugin: bool, code: str | None, folder: str | None
) -> None:
    """Write the rule NAME, such as our-terms, with cases that hold.

    It is a house rule in TOML, with --python a room in Python, and with --plugin a whole
    distribution. No file is written over.
    """
    if phrases and python:
        refuse("--phrases and --python cannot be used together")
    form = Form.PYTHON if python else Form.PHRASES
    where = folder or (os.curdir if plugin else HOUSE)
    try:
        with mistakes_told():
            installed = [entry.rule for entry in installed_rules()]
        taken = {identity for rule in installed for identity in (rule.code, rule.name)}
        rule = draft(name, code, taken | codes_in(where), python=python or plugin)
        if plugin:
            written = _written(plugin_files(rule, form), where)
        elif python:
            written = _written(room_files(rule, form), where)
        else:
            written = _written(house_files(rule), where)
    except ScaffoldError as error:
        refuse(str(error))
    except OSError as error:
        refuse(f"{shown(error.filename or where)}: cannot be written: {error.strerror or error}")
    for path in written:
        click.echo(f"wrote {printable(shown(path))}")
    top = os.path.join(where, rule.distribution) if plugin else where
    click.echo("\n".join(map(printable, _next_steps(shown(top), python, plugin))))


def _written(found: dict[str, str], folder: str) -> list[str]:
    """Write files that are not there yet; raise ScaffoldError before anything is written."""
    paths = {os.path.join(folder, path): text for path, text in found.items()}
    for path in paths:
        if os.path.lexists(path):
            raise ScaffoldError(f"{shown(path)} is there already")
    for path, text in paths.items():
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    return list(paths)


def _next_steps(folder: str, python: bool, plugin: bool) -> list[str]:
    steps = [f"`prosecheck test-rules {folder}` runs its cases"]
    if plugin:
        return [*steps, f"`pip install {os.path.join(os.curdir, folder)}` makes it run everywhere"]
    steps.append(f'`rules = ["{folder}"]` in prosecheck.toml makes it run')
    if python:
        steps.append("rules in Python run only with `prosecheck --allow-local-python`")
    return steps
