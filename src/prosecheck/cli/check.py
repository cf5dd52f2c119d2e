"""`prosecheck check`: lint articles."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from typing import Any

from prosecheck import __version__
from prosecheck.cli import INTERRUPTED, refuse
from prosecheck.cli.cache import cache_folder
from prosecheck.cli.progress import watched
from prosecheck.cli.session import (
    mistakes_told,
    ready,
    resolver_of,
    tasks_in,
    tell,
    write,
)
from prosecheck.config import NEVER, Config, RunSettings
from prosecheck.config.resolver import Resolver
from prosecheck.discovery import shown
from prosecheck.engine import Facts
from prosecheck.pool import available_cores, outcomes
from prosecheck.printable import printable
from prosecheck.report import Report
from prosecheck.rule import Severity
from prosecheck.run import check_bytes, concluded, report_of

STDIN = "-"
_RANKS = {Severity.INFO: 0, Severity.WARNING: 1, Severity.ERROR: 2}


def check(given: Mapping[str, Any]) -> int:
    """Check the articles at PATHS: files, folders, or - for standard input.

    The exit code is 0 for nothing at or above --fail-on, 1 for findings, and 2 when the command,
    a file, a plugin or a rule failed.
    """
    try:
        with mistakes_told():
            resolver = resolver_of(_config(given), given["config"], given["isolated"])
            given = _settled(given, resolver.run_settings())
            _check_usage(given)
            report = _checked(resolver, given)
    except KeyboardInterrupt:
        raise SystemExit(INTERRUPTED) from None
    _write(_rendered(report, given), given["output_file"])
    tell(report.failures)
    return _exit_code(report, given)


def _settled(given: Mapping[str, Any], settings: RunSettings) -> Mapping[str, Any]:
    """Fill in what the command line leaves open: what the configuration says, or the default."""
    if given["statistics"] and given["output_format"] is None:
        settings = settings._replace(output_format="text")  # which the flag asks for
    said = settings._asdict()
    return {
        name: said[name] if value is None and name in said else value
        for name, value in given.items()
    }


def _check_usage(given: Mapping[str, Any]) -> None:
    if STDIN in given["paths"] and len(given["paths"]) > 1:
        refuse("standard input (-) cannot be checked together with other paths")
    if given["statistics"] and given["output_format"] != "text":
        refuse("--statistics belongs to --output-format text")


def _config(given: Mapping[str, Any]) -> Config:
    return Config(
        tuple(given["select"]),
        tuple(given["extend_select"]),
        tuple(given["ignore"]),
        given["cache_dir"] or cache_folder(),
    )


def _kept(given: Mapping[str, Any]) -> Facts:
    """Give what the profile knows of the site."""
    if given["profile"] is None:
        return {}
    from prosecheck.profile import ProfileError, read_profile

    try:
        return read_profile(given["profile"])
    except ProfileError as error:
        refuse(printable(str(error)))


def _checked(resolver: Resolver, given: Mapping[str, Any]) -> Report:
    kept = _kept(given)
    if given["paths"] == (STDIN,):
        name = given["stdin_filename"]
        path = shown(name) if name else "<stdin>"
        config = resolver.config_for(path)
        ready(resolver.base, [config])
        alone = [check_bytes(config, path, sys.stdin.buffer.read())]
        return report_of(concluded(alone, kept))
    tasks = tasks_in(resolver, given["paths"])
    found = outcomes(tasks, given["jobs"] or available_cores(), sources=_snippets(given))
    return report_of(concluded(watched(found, len(tasks), quiet=given["quiet"]), kept))


def _snippets(given: Mapping[str, Any]) -> bool:
    """Whether the words are shown below their findings: on a terminal."""
    to_people = given["output_format"] == "text" and given["output_file"] is None
    return to_people and sys.stdout.isatty()


def _rendered(report: Report, given: Mapping[str, Any]) -> str:
    if given["output_format"] == "json":
        from prosecheck.report import json

        return json.render(report, __version__)
    from prosecheck.report import text

    color = given["color"] == "always" or (given["color"] == "auto" and _snippets(given))
    if given["statistics"]:
        shown_findings = text.statistics(report)
    else:
        shown_findings = text.render(report, snippets=_snippets(given), color=color)
    return shown_findings + ("" if given["quiet"] else text.summary(report))


def _write(rendered: str, path: str | None) -> None:
    if path is None:
        sys.stdout.buffer.write(rendered.encode("utf-8", "backslashreplace"))
        sys.stdout.flush()
    else:
        write(rendered, path)


def _exit_code(report: Report, given: Mapping[str, Any]) -> int:
    if report.failures or report.crashed:
        return 2
    if given["exit_zero"] or given["fail_on"] == NEVER:
        return 0
    counts = report.severities()
    most = given["max_warnings"]
    if most is not None and counts.pop(Severity.WARNING) > most:
        return 1
    limit = _RANKS[Severity(given["fail_on"])]
    return int(any(count and _RANKS[severity] >= limit for severity, count in counts.items()))
