"""What is found in a text of which no file knows, as a run on its file would find it."""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import lru_cache

from prosecheck.diagnostic import Diagnostic, Failure
from prosecheck.discovery import shown
from prosecheck.engine import Facts
from prosecheck.gate.baseline import Baseline
from prosecheck.gate.reading import located, read_baseline
from prosecheck.gate.sieve import Gate
from prosecheck.lsp.work.jobs import Settings, Site
from prosecheck.placement import unchecked
from prosecheck.profile import read_profile
from prosecheck.run import check_source, concluded
from prosecheck.source import Source, UndecodableError


def found_in(source: Source, site: Site, settings: Settings) -> Sequence[Diagnostic]:
    """Give what is found in a text, and no baseline accepts; in one without words nothing."""
    if not source.text or source.text.isspace():
        return ()
    try:
        Source.decode(source.path, source.text.encode("utf-8", "surrogatepass"))
    except UndecodableError as error:
        return (unchecked(Failure(source.path, str(error))),)
    # Not what was decoded: a byte order mark that stands in a buffer counts in its positions.
    outcome = check_source(settings.config, source)
    run = settings.run
    known = _facts(run.profile, _state(run.profile)) if run.profile else {}
    (outcome,) = concluded([outcome], known)
    if run.baseline:
        path = shown(site.location)
        gate = Gate(_accepted(run.baseline, _state(run.baseline)), codes={path: ()})
        outcome = gate.passed(outcome._replace(path=path))
    return outcome.diagnostics


def _state(path: str) -> tuple[int, int] | None:
    """Give what changes when a file is written."""
    try:
        about = os.stat(path)
    except OSError:
        return None  # reading it will say what is wrong
    return about.st_mtime_ns, about.st_size


@lru_cache(maxsize=1)
def _facts(path: str, _state: tuple[int, int] | None) -> Facts:
    return read_profile(path)


@lru_cache(maxsize=1)
def _accepted(path: str, _state: tuple[int, int] | None) -> Baseline:
    return located(read_baseline(path), path)
