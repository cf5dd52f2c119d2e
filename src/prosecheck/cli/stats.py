"""`prosecheck stats`: the figures of articles."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from typing import Any, NamedTuple

import click

from prosecheck import __version__
from prosecheck.cli import refuse
from prosecheck.cli.arguments import taking
from prosecheck.cli.options import CONFIGURED, TRUSTING
from prosecheck.cli.session import (
    mistakes_told,
    ready,
    resolver_of,
    tasks_in,
    tell,
    trust_in,
)
from prosecheck.config import Config
from prosecheck.config.resolver import Resolver
from prosecheck.diagnostic import Failure
from prosecheck.discovery import shown
from prosecheck.placement import CRASHED
from prosecheck.printable import printable
from prosecheck.readers import read_all
from prosecheck.reading import Readability
from prosecheck.rule import Severity
from prosecheck.run import Outcome, bytes_of, check_bytes, concluded, report_of, source_of
from prosecheck.statistics import Statistics, statistics_of, total, with_findings

STDIN = "-"
SCHEMA_VERSION = 1
_SIZES = ["words", "sentences", "paragraphs", "minutes"]
_HEADS = [*_SIZES, "ARI", "Coleman-Liau", "LIX", "RIX", "errors/1k", "warnings/1k", "notes/1k"]


class _Row(NamedTuple):
    path: str
    statistics: Statistics


@click.command(name="stats")
@click.argument("paths", nargs=-1, required=True)
@click.option(
    "--output-format",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="A table for people, or JSON.",
)
@click.option("--stdin-filename", metavar="NAME", help="What standard input (-) goes by.")
@taking(*CONFIGURED, *TRUSTING)
def command(
    paths: tuple[str, ...],
    output_format: str,
    stdin_filename: str | None,
    config: str | None,
    isolated: bool,
    **given: Any,
) -> None:
    """Measure the articles at PATHS: files, folders, or - for standard input.

    Gives words, sentences, paragraphs, minutes of reading (238 words a minute), readability (ARI
    and Coleman-Liau are school grades; LIX and RIX grow with difficulty) and the findings of
    `prosecheck check` in 1,000 words. The exit code is 2 when something failed, and 0 otherwise.
    """
    if STDIN in paths and len(paths) > 1:
        refuse("standard input (-) cannot be measured together with other paths")
    with mistakes_told():
        resolver = resolver_of(Config(trust=trust_in(given)), config, isolated)
        measured = list(_measured(resolver, paths, stdin_filename))
    outcomes = list(concluded(outcome for outcome, _ in measured))
    report = report_of(outcomes)
    rows = [
        _Row(outcome.path, with_findings(found, outcome.diagnostics))
        for outcome, (_, found) in zip(outcomes, measured, strict=True)
        if outcome.failure is None
    ]
    click.echo((_json if output_format == "json" else _table)(rows, report.failures), nl=False)
    tell(report.failures)
    for crash in (found for found in report.diagnostics if found.code == CRASHED[0]):
        click.echo(f"prosecheck: {printable(crash.path)}: {printable(crash.message)}", err=True)
    raise SystemExit(2 if report.failures or report.crashed else 0)


def _measured(
    resolver: Resolver, paths: tuple[str, ...], stdin_filename: str | None
) -> Iterator[tuple[Outcome, Statistics]]:
    """Check every file and count what is in it."""
    if paths == (STDIN,):
        data = sys.stdin.buffer.read()
        path = shown(stdin_filename) if stdin_filename else "<stdin>"
        config = resolver.config_for(path)
        ready(resolver.base, [config])
        yield _counted(config, path, data)
        return
    for config, file in tasks_in(resolver, paths):
        yield _counted(config, file.path, bytes_of(file))


def _counted(config: Config, path: str, data: bytes | Failure) -> tuple[Outcome, Statistics]:
    if isinstance(data, Failure):
        return Outcome(path, failure=data), Statistics()
    outcome = check_bytes(config, path, data)
    if outcome.failure is not None:
        return outcome, Statistics()
    found = statistics_of(read_all(source_of(config, path, data)))
    return outcome._replace(source=None), found


def _table(rows: list[_Row], _failures: tuple[Failure, ...]) -> str:
    if not rows:
        return ""
    lines = [[*_HEADS, "article"]]
    lines += [[*_cells(row.statistics), printable(row.path)] for row in rows]
    if len(rows) > 1:
        lines.append([*_cells(total([row.statistics for row in rows])), f"{len(rows):,} files"])
    widths = [max(len(line[at]) for line in lines) for at in range(len(_HEADS))]
    return "".join(f"{_aligned(line, widths)}  {line[-1]}\n" for line in lines)


def _aligned(line: list[str], widths: list[int]) -> str:
    return "  ".join(cell.rjust(width) for cell, width in zip(line, widths, strict=False))


def _cells(found: Statistics) -> list[str]:
    grades = found.readability or (None,) * len(Readability._fields)
    return [
        f"{found.words:,}",
        f"{found.sentences:,}",
        f"{found.paragraphs:,}",
        f"{found.minutes:,.1f}",
        *("–" if grade is None else f"{grade:.1f}" for grade in grades),
        *(f"{found.density(severity):.2f}" for severity in Severity),
    ]


def _json(rows: list[_Row], failures: tuple[Failure, ...]) -> str:
    document = {
        "schema_version": SCHEMA_VERSION,
        "tool": {"name": "prosecheck", "version": __version__},
        "files": [{"path": row.path, **_figures(row.statistics)} for row in rows],
        "total": {"files": len(rows), **_figures(total([row.statistics for row in rows]))},
        "errors": [failure._asdict() for failure in failures],
    }
    return json.dumps(document, separators=(",", ":")) + "\n"


def _figures(found: Statistics) -> dict[str, Any]:
    grades = found.readability
    return {
        "words": found.words,
        "sentences": found.sentences,
        "paragraphs": found.paragraphs,
        "reading_minutes": round(found.minutes, 2),
        "readability": {k: round(v, 2) for k, v in grades._asdict().items()} if grades else None,
        "findings": dict(zip(Severity, found.findings, strict=True)),
        "findings_per_1000_words": {s.value: round(found.density(s), 3) for s in Severity},
    }
