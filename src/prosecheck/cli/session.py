"""What every command that lints does around it: make ready, tell failures, write files."""

from __future__ import annotations

from collections.abc import Iterable

import click

from prosecheck.cli import refuse
from prosecheck.config import Config
from prosecheck.diagnostic import Failure
from prosecheck.phrases.table import TableError
from prosecheck.plugins import PluginError
from prosecheck.printable import printable
from prosecheck.run import linter_for
from prosecheck.selection import UnknownRuleError
from prosecheck.writing import write_atomically


def ready(config: Config) -> Config:
    """Make the linter of a configuration ready, or end the run where it cannot be made."""
    try:
        linter_for(config)
    except (UnknownRuleError, PluginError, TableError) as error:
        refuse(str(error))
    return config


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
