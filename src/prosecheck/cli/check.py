"""`prosecheck check`: lint articles."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

import click

from prosecheck.cli import refuse
from prosecheck.cli.fix import check_fix_usage, fix_options, fixed_files, fixed_input, wants_fixes
from prosecheck.cli.output import (
    HELP,
    Output,
    needs_sources,
    output_options,
    outputs_of,
    write_reports,
)
from prosecheck.cli.progress import watched
from prosecheck.cli.session import (
    base_config,
    configured,
    failing,
    known_facts,
    mistakes_told,
    profiled,
    ready,
    refuse_articles,
    resolver_of,
    selecting,
    tasks_in,
    tell,
)
from prosecheck.config import NEVER, RunSettings
from prosecheck.config.resolver import Resolver
from prosecheck.discovery import File, shown
from prosecheck.pool import available_cores, outcomes
from prosecheck.printable import printable
from prosecheck.report import Report
from prosecheck.rule import Severity
from prosecheck.run import Outcome, Task, check_bytes, concluded, report_of

if TYPE_CHECKING:
    from prosecheck.gate.sieve import Gate

STDIN = "-"
INTERRUPTED = 130
"""Exit code after Ctrl-C: 128 and the number of SIGINT, as shells count."""
_RANKS = {Severity.INFO: 0, Severity.WARNING: 1, Severity.ERROR: 2}


@click.command(name="check", epilog=HELP)
@click.argument("paths", nargs=-1, required=True)
@selecting
@configured
@output_options
@failing
@fix_options
@click.option("--exit-zero", is_flag=True, help="Exit with 0 whatever was found.")
@click.option("--stdin-filename", metavar="NAME", help="What standard input (-) goes by.")
@click.option("--statistics", is_flag=True, help="Count findings by rule instead of listing them.")
@click.option(
    "--color",
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    show_default=True,
    help="Colour the text output.",
)
@click.option(
    "--jobs", type=click.IntRange(min=1), metavar="N", help="Processes to use.  [default: cores]"
)
@profiled
@click.option("--baseline", metavar="FILE", help="Leave out what `baseline create` accepted there.")
@click.option(
    "--since",
    metavar="GIT-REF",
    help="Report only sentences that changed since the working tree parted from there.",
)
@click.option("--no-cache", is_flag=True, help="Check every file anew (today every run does).")
@click.option(
    "--cache-dir",
    envvar="PROSECHECK_CACHE_DIR",
    metavar="FOLDER",
    help="Keep compiled phrase tables there.  [default: the user's cache folder]",
)
@click.option(
    "--no-suppressions", is_flag=True, help="Show also what directives in the texts suppress."
)
@click.option("-q", "--quiet", is_flag=True, help="Leave out summary and progress.")
def command(**given: Any) -> None:
    """Check the articles at PATHS: files, folders, or - for standard input.

    The exit code is 0 for nothing at or above --fail-on, 1 for findings, and 2 when the command,
    a file, a plugin or a rule failed. With --diff it is 1 where there is something to fix.
    """
    try:
        with mistakes_told():
            resolver = resolver_of(base_config(given), given["config"], given["isolated"])
            given = _settled(given, resolver.run_settings())
            _check_usage(given)
            outputs = outputs_of(given)
            report = _checked(resolver, given, outputs)
    except KeyboardInterrupt:
        raise SystemExit(INTERRUPTED) from None
    if not given["diff"]:
        write_reports(report, outputs, given, resolver.rules, aside=_gives_text(given))
    tell(report.failures)
    _tell_stale(report.stale, given)
    raise SystemExit(_exit_code(report, given))


def _settled(given: dict[str, Any], settings: RunSettings) -> dict[str, Any]:
    """Fill in what the command line leaves open: what the configuration says, or the default."""
    if given["statistics"] and given["output_format"] is None:
        settings = settings._replace(output_format="text")  # which the flag asks for
    said = settings._asdict()
    return {
        name: said[name] if value is None and name in said else value
        for name, value in given.items()
    }


def _check_usage(given: dict[str, Any]) -> None:
    if STDIN in given["paths"] and len(given["paths"]) > 1:
        refuse("standard input (-) cannot be checked together with other paths")
    if STDIN in given["paths"] and given["since"] is not None:
        refuse("--since cannot be used with standard input (-), of which git knows nothing")
    check_fix_usage(given)


def _checked(resolver: Resolver, given: dict[str, Any], outputs: Sequence[Output]) -> Report:
    kept = known_facts(given["profile"])
    if given["paths"] == (STDIN,):
        name = given["stdin_filename"]
        path = shown(name) if name else "<stdin>"
        config = resolver.config_for(path)
        ready(resolver.base, [config])
        gate = _gate([Task(config, File(path, path))], given)
        check = partial(fixed_input, gate=gate, given=given) if wants_fixes(given) else check_bytes
        alone = [check(config, path, sys.stdin.buffer.read())]
        return report_of(_passed(gate, concluded(alone, kept)))
    tasks = tasks_in(resolver, given["paths"])
    refuse_articles((output.file for output in outputs), tasks)
    gate = _gate(tasks, given)
    jobs = given["jobs"] or available_cores()
    found = outcomes(tasks, jobs, sources=needs_sources(outputs))
    if wants_fixes(given):
        found = fixed_files(tasks, found, gate, given)
    seen = watched(found, len(tasks), quiet=given["quiet"])
    return report_of(_passed(gate, concluded(seen, kept)))


def _gate(tasks: Sequence[Task], given: dict[str, Any]) -> Gate | None:
    """Give what leaves out findings that are known, and those that no change touches."""
    if given["baseline"] is None and given["since"] is None:
        return None
    from prosecheck.cli.gate import gate_for  # 4 ms, which most runs do not need

    return gate_for(tasks, given["baseline"], given["since"])


def _passed(gate: Gate | None, outcomes: Iterable[Outcome]) -> Iterable[Outcome]:
    return outcomes if gate is None else map(gate.passed, outcomes)


def _tell_stale(count: int, given: dict[str, Any]) -> None:
    if count and not given["quiet"]:
        what = "1 finding is" if count == 1 else f"{count:,} findings are"
        said = f"{what} gone; `prosecheck baseline prune` takes what is gone out"
        click.echo(f"prosecheck: {printable(shown(given['baseline']))}: {said}", err=True)


def _gives_text(given: dict[str, Any]) -> bool:
    """Whether standard output takes the fixed text of standard input."""
    return bool(given["fix"]) and given["paths"] == (STDIN,)


def _exit_code(report: Report, given: dict[str, Any]) -> int:
    if report.failures or report.crashed:
        return 2
    if given["diff"]:
        return int(report.fixed > 0 and not given["exit_zero"])
    if given["exit_zero"] or given["fail_on"] == NEVER:
        return 0
    counts = report.severities()
    most = given["max_warnings"]
    if most is not None and counts.pop(Severity.WARNING) > most:
        return 1
    limit = _RANKS[Severity(given["fail_on"])]
    return int(any(count and _RANKS[severity] >= limit for severity, count in counts.items()))
