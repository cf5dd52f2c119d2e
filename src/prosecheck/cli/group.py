"""The commands as click has them, for all but plain calls of `check`."""

from __future__ import annotations

from importlib import import_module

import click

from prosecheck.cli import COMMANDS
from prosecheck.cli.arguments import command_of


class LazyGroup(click.Group):
    """A group that imports a command when it is called and checks files by default."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Give the names of the commands."""
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the module of a command and give the command."""
        if cmd_name not in COMMANDS:
            return None
        if cmd_name == "check":
            return check_command()
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


def check_command() -> click.Command:
    """Give `check`, whose options are declared in a table."""
    from prosecheck.cli.check import check
    from prosecheck.cli.options import CHECK
    from prosecheck.cli.output import HELP

    return command_of("check", CHECK, check, HELP)


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
def group() -> None:
    """Lint generated articles: ruff for prose.

    `prosecheck article.txt` checks an article, `prosecheck articles/` a folder.
    """
