"""The command line: one module a command, loaded when it is called."""

from __future__ import annotations

from importlib import import_module
from typing import NoReturn

import click

from prosecheck.printable import printable

COMMANDS = {
    "baseline": "Accept what is found today, so that only new findings count.",
    "check": "Check articles (the default command).",
    "config": "Say what is configured and why, and give the JSON Schema of the file.",
    "explain": "Show the page of a rule: what it flags, why, and what to do.",
    "init": "Write a commented prosecheck.toml.",
    "rules": "List the rules.",
    "stats": "Measure articles: words, sentences, reading time, readability, findings.",
    "tags": "Keep what the articles of a site teach about its tags.",
}
"""Commands by name, and the line that `prosecheck --help` shows; each is a module here."""


class LazyGroup(click.Group):
    """A group that imports a command when it is called and checks files by default."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Give the names of the commands."""
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the module of a command and give the command."""
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"prosecheck.cli.{cmd_name.replace('-', '_')}")
        command: click.Command = module.command
        return command

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put `check` in front of anything that does not begin with a command."""
        if args and args[0] not in COMMANDS and args[0] not in ("--help", "-h", "--version"):
            args = ["check", *args]
        return super().parse_args(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl(sorted(COMMANDS.items()))


def _print_version(ctx: click.Context, _param: click.Parameter, value: bool) -> None:
    if value and not ctx.resilient_parsing:
        from prosecheck import __version__

        click.echo(f"prosecheck {__version__}")
        ctx.exit()


@click.command(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--version",
    is_flag=True,
    expose_value=False,
    is_eager=True,
    callback=_print_version,
    help="Show the version and exit.",
)
def main() -> None:
    """Lint generated articles: ruff for prose.

    `prosecheck article.txt` checks an article, `prosecheck articles/` a folder.
    """


def refuse(message: str) -> NoReturn:
    """End the run with exit code 2 and one sentence on standard error.

    The sentence may quote a stranger's files.
    """
    click.echo(f"prosecheck: {printable(message)}", err=True)
    raise SystemExit(2)
