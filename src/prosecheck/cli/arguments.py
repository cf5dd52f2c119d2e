"""Options of a command, declared once: for click, and for reading plain arguments without it.

To import click takes 12 ms, a tenth of what it takes to check an article. So what `check` is
usually asked is read here, and whatever needs help, an error or a second look is left to click.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    import click


Command = Callable[..., None]
_DIGITS = 9
"""Digits of a whole number that is taken plainly; int() refuses more than 4,300."""


class Option(NamedTuple):
    """An option: a flag where `metavar` and `choices` are empty, else one that takes a value.

    `least` makes it a whole number from there on. An option with `take` may be given several
    times: it gives what is in a value, or raises ValueError, and the parts of all are gathered.
    `variable` is the environment's word for it.
    """

    flags: tuple[str, ...]
    help: str
    metavar: str = ""
    choices: tuple[str, ...] = ()
    least: int | None = None
    default: str | None = None
    take: Callable[[str], tuple[Any, ...]] | None = None
    variable: str | None = None

    @property
    def name(self) -> str:
        """The name that the value goes by."""
        return self.flags[-1].lstrip("-").replace("-", "_")

    @property
    def is_flag(self) -> bool:
        """Whether it takes no value."""
        return not self.metavar and not self.choices


def plainly(args: Sequence[str], options: Sequence[Option]) -> dict[str, Any] | None:
    """Give what arguments say, by name, paths under `paths`; None where click must read them."""
    by_flag = {flag: option for option in options for flag in option.flags}
    given = {option.name: _unsaid(option) for option in options}
    paths = []
    rest = iter(args)
    for arg in rest:
        if arg == "-" or not arg.startswith("-"):
            paths.append(arg)
            continue
        flag, equals, value = arg.partition("=")
        option = by_flag.get(flag)
        if option is None or (equals and (option.is_flag or not flag.startswith("--"))):
            return None
        taken: Any = True if option.is_flag else _taken(option, value if equals else next(rest, ""))
        if taken is None:
            return None
        given[option.name] = (*given[option.name], *taken) if option.take else taken
    return {"paths": tuple(paths), **given} if paths else None


def _unsaid(option: Option) -> Any:
    if option.is_flag:
        return False
    if option.take:
        return ()
    return (option.variable and os.environ.get(option.variable)) or option.default


def _taken(option: Option, value: str) -> Any:
    """Give the value of an option, None for one that is missing, wrong or looks like a flag."""
    if not value or value.startswith("-"):
        return None
    if option.take:
        try:
            return option.take(value)
        except ValueError:
            return None
    if option.least is not None:
        is_whole = value.isascii() and value.isdecimal() and len(value) <= _DIGITS
        return int(value) if is_whole and int(value) >= option.least else None
    return None if option.choices and value not in option.choices else value


def parts(value: str) -> tuple[str, ...]:
    """Give the parts of a value between its commas."""
    return tuple(part.strip() for part in value.split(",") if part.strip())


def taking(*options: Option) -> Callable[[Command], Command]:
    """Give a decorator that gives a command of click some options."""

    def decorated(command: Command) -> Command:
        import click

        for option in reversed(options):
            command = click.option(*option.flags, **_said(option))(command)
        return command

    return decorated


def _said(option: Option) -> dict[str, Any]:
    """Give what click is told of an option."""
    import click

    said: dict[str, Any] = {"help": option.help, "envvar": option.variable}
    if option.is_flag:
        said["is_flag"] = True
    if option.metavar:
        said["metavar"] = option.metavar
    if option.choices:
        said["type"] = click.Choice(option.choices)
    if option.least is not None:
        said["type"] = click.IntRange(min=option.least)
    if option.default is not None:
        said |= {"default": option.default, "show_default": True}
    if option.take:
        said |= {"multiple": True, "callback": _gathering(option.take)}
    return said


def _gathering(take: Callable[[str], tuple[Any, ...]]) -> Callable[..., tuple[Any, ...]]:
    import click

    def gathered(ctx: click.Context, param: click.Parameter, values: Sequence[str]) -> Any:
        try:
            return tuple(part for value in values for part in take(value))
        except ValueError as error:
            raise click.BadParameter(str(error), ctx, param) from None

    return gathered


def command_of(
    name: str, options: Iterable[Option], run: Callable[[dict[str, Any]], int], epilog: str
) -> click.Command:
    """Give the command of click that exits with what a function gives for paths and options."""
    from inspect import cleandoc

    import click

    @click.command(name, help=cleandoc(run.__doc__ or ""), epilog=epilog)
    @click.argument("paths", nargs=-1, required=True)
    @taking(*options)
    def command(**given: Any) -> None:
        raise SystemExit(run(given))

    return command
