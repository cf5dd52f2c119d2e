"""A progress bar on standard error for runs that take a while."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from time import monotonic

from prosecheck.run import Outcome

PATIENCE = 1.0
"""Seconds after which a run shows its progress."""


def watched(outcomes: Iterator[Outcome], total: int, *, quiet: bool) -> Iterator[Outcome]:
    """Hand on outcomes; on a terminal, show how many of `total` there were."""
    if quiet or total < 2 or not sys.stderr.isatty():
        yield from outcomes
        return
    import click  # 12 ms, which a run on one article does not pay

    started = monotonic()
    with click.progressbar(length=total, label="checking", hidden=True, file=sys.stderr) as bar:
        for outcome in outcomes:
            yield outcome
            bar.hidden = monotonic() - started < PATIENCE
            bar.update(1)
