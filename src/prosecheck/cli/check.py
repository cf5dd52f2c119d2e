"""`prosecheck check`: lint articles."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import Any

import click

from prosecheck import __version__
from prosecheck.cli import refuse
from prosecheck.discovery import articles_under
from prosecheck.engine import Enabled, Linter
from prosecheck.phrases.table import TableError
from prosecheck.plugins import PluginError, installed_rules
from prosecheck.printable import printable
from prosecheck.report import FORMATS, json_report, text
from prosecheck.rule import Severity
from prosecheck.run import Report, check_files, check_text
from prosecheck.selection import UnknownRuleError, selected

STDIN = "-"
_LEVELS = [severity.value for severity in Severity]
_ORDER = {Severity.INFO: 0, Severity.WARNING: 1, Severity.ERROR: 2}


def _split(_ctx: click.Context, _param: click.Parameter, value: Sequence[str]) -> list[str]:
    return [part.strip() for item in value for part in item.split(",") if part.strip()]


def _selector(flag: str, text: str) -> Any:
    return click.option(flag, multiple=True, metavar="RULES", callback=_split, help=text)


@click.command(name="check", short_help="Check articles (the default command).")
@click.argument("paths", nargs=-1, required=True, type=click.Path())
@_selector("--select", "Run these rules only: codes, prefixes or names, with commas.")
@_selector("--extend-select", "Run these rules as well.")
@_selector("--ignore", "Leave these rules out.")
@click.option("--isolated", is_flag=True, help="Read no configuration file.")
@click.option(
    "--output-format", type=click.Choice(sorted(FORMATS)), default="text", show_default=True
)
@click.option("--output-file", type=click.Path(dir_okay=False), help="Write the report there.")
@click.option(
    "--fail-on",
    type=click.Choice([*_LEVELS, "never"]),
    default="warning",
    show_default=True,
    help="The lowest severity that makes the exit code 1.",
)
@click.option("--exit-zero", is_flag=True, help="Exit with 0 whatever was found.")
@click.option("--stdin-filename", metavar="NAME", help="What standard input (-) goes by.")
@click.option("--statistics", is_flag=True, help="Show counts by rule instead of findings.")
@click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto")
@click.option("--no-cache", is_flag=True, help="Neither read nor write the cache.")
@click.option("-q", "--quiet", is_flag=True, help="Show diagnostics and errors only.")
def command(**given: Any) -> None:
    """Check the articles at PATHS: files, folders, or - for standard input.

    Exit code: 0 nothing at or above --fail-on, 1 findings, 2 the command, a file, a plugin or a
    rule failed.
    """
    try:
        linter = _linter(given)
    except (UnknownRuleError, PluginError, TableError) as error:
        refuse(str(error))
    report = _checked(linter, given)
    _write(_rendered(report, given), given["output_file"])
    for failure in report.failures:
        click.echo(f"prosecheck: {printable(failure.path)}: {failure.message}", err=True)
    raise SystemExit(_exit_code(report, given))


def _linter(given: dict[str, Any]) -> Linter:
    rules = [entry.rule for entry in installed_rules()]
    chosen = selected(rules, given["select"], given["extend_select"], given["ignore"])
    return Linter([Enabled(rule, rule.options(), rule.severity) for rule in chosen])


def _checked(linter: Linter, given: dict[str, Any]) -> Report:
    paths: Sequence[str] = given["paths"]
    if STDIN in paths:
        if len(paths) > 1:
            refuse("standard input (-) cannot be checked together with other paths")
        name = given["stdin_filename"] or "<stdin>"
        return check_text(linter, name, sys.stdin.buffer.read())
    return check_files(linter, _files(paths))


def _files(paths: Sequence[str]) -> list[str]:
    files = []
    for path in paths:
        if os.path.isdir(path):
            found = list(articles_under(path))
            if not found:
                refuse(f"{printable(path)}: no articles in this directory")
            files += found
        else:
            files.append(path)
    return list(dict.fromkeys(files))


def _rendered(report: Report, given: dict[str, Any]) -> str:
    if given["output_format"] == "json":
        return json_report.render(report, __version__)
    terminal = given["output_file"] is None and sys.stdout.isatty()
    color = given["color"] == "always" or (given["color"] == "auto" and terminal)
    return text.render(report, snippets=terminal, color=color, summary=not given["quiet"])


def _write(rendered: str, path: str | None) -> None:
    if path is None:
        sys.stdout.write(rendered)
        return
    try:
        with open(path, "w", encoding="utf-8", newline="") as file:
            file.write(rendered)
    except OSError as error:
        refuse(f"{printable(path)}: cannot be written: {error.strerror or error}")


def _exit_code(report: Report, given: dict[str, Any]) -> int:
    if report.failures or report.crashed:
        return 2
    if given["exit_zero"] or given["fail_on"] == "never":
        return 0
    limit = _ORDER[Severity(given["fail_on"])]
    return int(any(_ORDER[d.severity] >= limit for d in report.diagnostics))
