"""What every command that lints does around it: configure, make ready, tell failures, write."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import click

from prosecheck.cli import refuse
from prosecheck.config import NEVER, Config, ConfigError
from prosecheck.config.resolver import Resolver
from prosecheck.diagnostic import Failure
from prosecheck.discovery import File, files_of
from prosecheck.engine import Facts
from prosecheck.phrases.table import TableError
from prosecheck.plugins import PluginError
from prosecheck.printable import printable
from prosecheck.rule import Severity
from prosecheck.run import Task, linter_for, rules_of
from prosecheck.selection import UnknownRuleError, refuse_unknown
from prosecheck.writing import write_atomically

Command = Callable[..., None]


def configured(command: Command) -> Command:
    """Give a command the options that say which configuration it reads."""
    for option in (
        click.option("--isolated", is_flag=True, help="Read no configuration file."),
        click.option(
            "--config",
            metavar="FILE",
            help="Read this configuration, and no other.  [default: the nearest to each article]",
        ),
    ):
        command = option(command)
    return command


def selecting(command: Command) -> Command:
    """Give a command the options that say which rules take part."""
    for flag, text in (
        ("--ignore", "Leave these rules out."),
        ("--extend-select", "Run these rules as well."),
        ("--select", "Run only these rules: codes, prefixes or names, parted by commas."),
    ):
        option = click.option(flag, multiple=True, metavar="RULES", callback=_split, help=text)
        command = option(command)
    return command


def _split(_ctx: click.Context, _param: click.Parameter, value: Sequence[str]) -> tuple[str, ...]:
    return tuple(part.strip() for item in value for part in item.split(",") if part.strip())


def failing(command: Command) -> Command:
    """Give a command the options that say which findings make a run fail."""
    for option in (
        click.option(
            "--max-warnings",
            type=click.IntRange(min=0),
            metavar="N",
            help="Let N warnings pass; more of them make the exit code 1.",
        ),
        click.option(
            "--fail-on",
            type=click.Choice([*(severity.value for severity in Severity), NEVER]),
            help="The lowest severity that makes the exit code 1.  [default: warning]",
        ),
    ):
        command = option(command)
    return command


def profiled(command: Command) -> Command:
    """Give a command the option that names a profile."""
    text = "Know the site's articles by what `tags learn` wrote."
    return click.option("--profile", metavar="FILE", help=text)(command)


@contextmanager
def mistakes_told() -> Iterator[None]:
    """End the run with one sentence where configuration, a plugin or a table cannot be used."""
    try:
        yield
    except (ConfigError, UnknownRuleError, PluginError, TableError) as error:
        refuse(str(error))


def resolver_of(base: Config, config: str | None, isolated: bool) -> Resolver:
    """Give what finds configuration, with what the command line says of it."""
    return Resolver(rules_of, base, file=config, isolated=isolated)


def tasks_in(resolver: Resolver, paths: Iterable[str]) -> list[Task]:
    """Give the files that some paths mean, each with its configuration, made ready to lint."""
    files = files_of(paths, resolver.excludes)
    tasks = [Task(_config_of(resolver, file), file) for file in files]
    ready(resolver.base, [task.config for task in tasks])
    return tasks


def ready(base: Config, configs: Sequence[Config]) -> None:
    """Make the linters of a run ready; refuse a selector of the command line that none knows."""
    known = dict.fromkeys([base, *configs])
    rules = [rule for folders in {c.rules for c in known} for rule in rules_of(folders)]
    refuse_unknown(base.asked.selectors, rules)
    for config in dict.fromkeys(configs):
        linter_for(config)


def base_config(given: dict[str, Any]) -> Config:
    """Give what the command line says of the rules, the suppressions and the cache's folder."""
    return Config(
        given["select"],
        given["extend_select"],
        given["ignore"],
        given.get("cache_dir") or _cache_folder(),
        suppressions=not given.get("no_suppressions"),
    )


def _cache_folder() -> str:
    from platformdirs import user_cache_dir  # 5 ms, which --cache-dir spares

    return user_cache_dir("prosecheck", appauthor=False)


def known_facts(profile: str | None) -> Facts:
    """Give what a profile knows of the site, or end the run where it cannot be read."""
    if profile is None:
        return {}
    from prosecheck.profile import ProfileError, read_profile

    try:
        return read_profile(profile)
    except ProfileError as error:
        refuse(printable(str(error)))


def tell(failures: Iterable[Failure]) -> None:
    """Name on standard error every file that could not be checked, and why."""
    for failure in failures:
        click.echo(f"prosecheck: {printable(failure.path)}: {failure.message}", err=True)


def write(text: str, path: str) -> None:
    """Write a file in UTF-8, or end the run where it cannot be written."""
    try:
        write_atomically(path, text.encode("utf-8", "backslashreplace"))
    except OSError as error:
        refuse(f"{printable(path)}: cannot be written: {error.strerror or error}")


def refuse_articles(files: Iterable[str | None], tasks: Iterable[Task]) -> None:
    """End the run where a file to write is an article that it reads."""
    wanted = {os.path.realpath(file): file for file in files if file is not None}
    if not wanted:
        return
    for task in tasks:
        if isinstance(task.file, File) and (real := os.path.realpath(task.file.location)) in wanted:
            refuse(f"{printable(wanted[real])}: is an article of this run, and not written over")


def _config_of(resolver: Resolver, file: File | Failure) -> Config:
    return resolver.config_for(file.location) if isinstance(file, File) else resolver.base
