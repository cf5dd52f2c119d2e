"""The options that commands which lint share."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

import click

Command = TypeVar("Command", bound=Callable[..., object])


def rule_options(command: Command) -> Command:
    """Add `--select`, `--extend-select` and `--ignore`."""
    for flag, text in (
        ("--ignore", "Leave these rules out."),
        ("--extend-select", "Run these rules as well."),
        ("--select", "Run only these rules: codes, prefixes or names, parted by commas."),
    ):
        option = click.option(flag, multiple=True, metavar="RULES", callback=_split, help=text)
        command = option(command)
    return command


def profile_option(command: Command) -> Command:
    """Add `--profile`."""
    text = "Know the site's articles by what `tags learn` wrote."
    return click.option("--profile", metavar="FILE", help=text)(command)


def _split(_ctx: click.Context, _param: click.Parameter, value: Sequence[str]) -> list[str]:
    return [part.strip() for item in value for part in item.split(",") if part.strip()]
