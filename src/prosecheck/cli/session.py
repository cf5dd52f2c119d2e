"""What every command that lints does around it: configure, make ready, tell failures, write."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from typing import Any

from prosecheck.catalogue import Catalogue, catalogue
from prosecheck.cli import refuse
from prosecheck.cli.cache import cache_folder
from prosecheck.config import Config, ConfigError
from prosecheck.config.resolver import Resolver
from prosecheck.diagnostic import Failure
from prosecheck.discovery import WALKED, File, files_of
from prosecheck.engine import Facts
from prosecheck.phrases.table import TableError
from prosecheck.plugins import Installed, PluginError, Trust, installed_readers
from prosecheck.printable import printable
from prosecheck.run import Task, linter_for, rules_of
from prosecheck.selection import UnknownRuleError, refuse_unknown
from prosecheck.writing import write_atomically

_ANY_ARTICLE = "article"
_USUAL = Trust()


@contextmanager
def mistakes_told() -> Iterator[None]:
    """End the run with one sentence where configuration, a plugin or a table cannot be used."""
    try:
        yield
    except (ConfigError, UnknownRuleError, PluginError, TableError) as error:
        refuse(str(error))


def resolver_of(base: Config, config: str | None, isolated: bool) -> Resolver:
    """Give what finds configuration, with what the command line says of it."""
    known = partial(rules_of, trust=base.trust, kept=base.cache)
    return Resolver(known, base, file=config, isolated=isolated)


def rules_here(config: str | None, isolated: bool, trust: Trust = _USUAL) -> tuple[Installed, ...]:
    """Give the rules of the working folder's configuration, or end the run where they fail."""
    with mistakes_told():
        resolver = resolver_of(Config(trust=trust), config, isolated)
        here = resolver.config_for(os.path.join(os.getcwd(), _ANY_ARTICLE))
        found = catalogue(here.rules, trust)
    _note([found])
    return found.rules


def tasks_in(resolver: Resolver, paths: Iterable[str], *, force: bool = False) -> list[Task]:
    """Give the files that some paths mean, each with its configuration, made ready to lint.

    With exclusion in `force`, files that are named are subject to it as well.
    """
    suffixes = WALKED.union(installed_readers(resolver.base.trust.plugins))
    files = files_of(paths, resolver.excludes, suffixes, force=force)
    tasks = [Task(_config_of(resolver, file), file) for file in files]
    ready(resolver.base, [task.config for task in tasks])
    return tasks


def ready(base: Config, configs: Sequence[Config]) -> None:
    """Make the linters of a run ready; refuse a selector of the command line that none knows."""
    known = dict.fromkeys(config.rules for config in (base, *configs))
    rules = [rule for folders in known for rule in rules_of(folders, base.trust, base.cache)]
    _note(catalogue(folders, base.trust, base.cache) for folders in known)
    refuse_unknown(base.asked.selectors, rules)
    for config in dict.fromkeys(configs):
        linter_for(config)


def _note(found: Iterable[Catalogue]) -> None:
    """Say on standard error, once each, what of the rules could not be read."""
    for note in dict.fromkeys(note for one in found for note in one.notes):
        print(f"prosecheck: {printable(note)}", file=sys.stderr)


def base_config(given: dict[str, Any]) -> Config:
    """Give what the command line says of the rules, the suppressions and the cache's folder."""
    return Config(
        given["select"],
        given["extend_select"],
        given["ignore"],
        given.get("cache_dir") or cache_folder(),
        suppressions=not given.get("no_suppressions"),
        trust=trust_in(given),
    )


def trust_in(given: Mapping[str, Any]) -> Trust:
    """Give what the command line says of whose code may run."""
    return Trust(not given.get("no_plugins"), bool(given.get("allow_local_python")))


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
        print(f"prosecheck: {printable(failure.path)}: {failure.message}", file=sys.stderr)


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
