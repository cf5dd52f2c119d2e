"""`prosecheck check`: lint articles."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from prosecheck.cli import INTERRUPTED, refuse
from prosecheck.cli.fix import check_fix_usage, fixed_files, fixed_input, wants_fixes
from prosecheck.cli.output import Output, needs_sources, outputs_of, write_reports
from prosecheck.cli.progress import watched
from prosecheck.cli.session import (
    base_config,
    known_facts,
    mistakes_told,
    ready,
    refuse_articles,
    resolver_of,
    tasks_in,
    tell,
)
from prosecheck.config import NEVER, Config, RunSettings
from prosecheck.config.resolver import Resolver
from prosecheck.discovery import File, is_left_out, shown
from prosecheck.patterns.store import kept
from prosecheck.pool import available_cores, outcomes
from prosecheck.printable import printable
from prosecheck.report import Report
from prosecheck.rule import Severity
from prosecheck.run import Outcome, Task, check_bytes, concluded, report_of

if TYPE_CHECKING:
    from prosecheck.gate.sieve import Gate

STDIN = "-"


def check(given: dict[str, Any]) -> int:
    """Check the articles at PATHS: files, folders, or - for standard input.

    The exit code is 0 for nothing at or above --fail-on, 1 for findings, and 2 when the command,
    a file, a plugin or a rule failed. With --diff it is 1 where there is something to fix.
    """
    base = base_config(given)
    with kept(base.cache):
        return _run(base, given)


def _run(base: Config, given: dict[str, Any]) -> int:
    try:
        with mistakes_told():
            resolver = resolver_of(base, given["config"], given["isolated"])
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
    return _exit_code(report, given)


def _settled(given: dict[str, Any], settings: RunSettings) -> dict[str, Any]:
    """Fill in what the command line leaves open: what the configuration says, or the default."""
    if given["statistics"] and not given["output_format"]:
        settings = settings._replace(output_format="text")  # which the flag asks for
    said = settings._asdict()
    return {
        name: said[name] if value in (None, ()) and name in said else value
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
        if name and given["force_exclude"] and is_left_out(name, resolver.excludes):
            return _unchanged(given)
        config = resolver.config_for(path)
        ready(resolver.base, [config])
        gate = _gate([Task(config, File(path, path))], given)
        checked = (
            partial(fixed_input, gate=gate, given=given) if wants_fixes(given) else check_bytes
        )
        alone = [checked(config, path, sys.stdin.buffer.read())]
        return report_of(_passed(gate, concluded(alone, kept)))
    tasks = tasks_in(resolver, given["paths"], force=given["force_exclude"])
    refuse_articles((output.file for output in outputs), tasks)
    gate = _gate(tasks, given)
    jobs = given["jobs"] or available_cores()
    cache = None if given["no_cache"] else resolver.base.cache
    found = outcomes(tasks, jobs, sources=needs_sources(outputs), cache=cache)
    if wants_fixes(given):
        found = fixed_files(tasks, found, gate, given)
    seen = watched(found, len(tasks), quiet=given["quiet"])
    return report_of(_passed(gate, concluded(seen, kept)))


def _unchanged(given: dict[str, Any]) -> Report:
    """Give the report on standard input that is not checked; who asked for fixes has it back."""
    data = sys.stdin.buffer.read()  # all of it: who writes it may mind a closed pipe
    if _gives_text(given):
        sys.stdout.buffer.write(data)
    return report_of([])


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
        print(f"prosecheck: {printable(shown(given['baseline']))}: {said}", file=sys.stderr)


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
    limit = Severity(given["fail_on"]).rank
    return int(any(count and severity.rank <= limit for severity, count in counts.items()))
