"""The reference of the command, from the options that click knows."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator

import click

from pages.page import Page, code, plain
from prosecheck.cli import COMMANDS
from prosecheck.cli.group import group

_PARAGRAPHS = re.compile(r"\n\s*\n")


def commands() -> Page:
    """Give the page with every command, its arguments and its options."""
    context = click.Context(group, info_name="prosecheck")
    lines = ["# Commands\n", "As `prosecheck COMMAND --help` says it on a terminal.\n"]
    lines += [f"- [`{name}`](#{_anchor(name)}): {plain(said)}" for name, said in COMMANDS.items()]
    lines.append("")
    for name in COMMANDS:
        lines += _sections(group, context, name, 2)
    return Page("reference/commands", "Commands", "\n".join(lines), "Every command and option.")


def _anchor(name: str) -> str:
    return f"prosecheck-{name}"


def _sections(parent: click.Group, above: click.Context, name: str, level: int) -> Iterator[str]:
    """Give the section of a command and, below it, those of the commands that it has."""
    command = parent.get_command(above, name)
    if command is None or command.hidden:
        return
    context = click.Context(command, info_name=name, parent=above)
    path = context.command_path
    yield f"{'#' * level} {path} {{ #{path.replace(' ', '-')} }}\n"
    yield f"```text\n{' '.join([path, *command.collect_usage_pieces(context)])}\n```\n"
    for paragraph in _PARAGRAPHS.split(inspect.cleandoc(command.help or "")):
        yield plain(" ".join(paragraph.split())) + "\n"
    yield from _options(command, context)
    if isinstance(command, click.Group):
        for inner in command.list_commands(context):
            yield from _sections(command, context, inner, level + 1)


def _options(command: click.Command, context: click.Context) -> Iterator[str]:
    for parameter in command.get_params(context):
        record = parameter.get_help_record(context)
        if isinstance(parameter, click.Option) and record and parameter.name != "help":
            names, said = record
            yield f"{code(names)}\n:   {plain(' '.join(said.split()))}\n"
