"""Lets through what counts of a run: findings that are new, and those that changes touch."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import NamedTuple

from prosecheck.diagnostic import Diagnostic
from prosecheck.gate.baseline import Baseline, entries_of, sifted, stale
from prosecheck.gate.changes import EVERYTHING, Changes, touched
from prosecheck.placement import CRASHED
from prosecheck.root import location_of
from prosecheck.run import Outcome

NO_CODES: Mapping[str, Collection[str]] = {}


class Gate(NamedTuple):
    """What keeps findings back; None where it keeps back nothing.

    `accepted` goes by location (`location_of`), `changes` by the path that reports show.
    `codes`, by that path, are those of the rules that took part: what others found is not stale.
    """

    accepted: Baseline | None = None
    changes: Mapping[str, Changes] | None = None
    codes: Mapping[str, Collection[str]] = NO_CODES


def passed(gate: Gate, outcome: Outcome) -> Outcome:
    """Give an outcome with those of its findings that count."""
    found = outcome.diagnostics
    changes = EVERYTHING if gate.changes is None else gate.changes.get(outcome.path, EVERYTHING)

    def is_new(d: Diagnostic) -> bool:
        return touched(changes, d.context)

    if gate.accepted is not None:
        accepted = gate.accepted.get(location_of(outcome.path), {})
        new = sifted(found, accepted, is_new)
        gone = (
            0 if failed(outcome) else stale(accepted, entries_of(found), gate.codes[outcome.path])
        )
        outcome = outcome._replace(baselined=len(found) - len(new), stale=gone)
        found = tuple(new)
    if gate.changes is not None:
        found = tuple(d for d in found if d.code == CRASHED[0] or is_new(d))
    return outcome._replace(diagnostics=found)


def failed(outcome: Outcome) -> bool:
    """Whether something in the file was not checked, so that nothing there is known to be gone."""
    crashed = any(d.code == CRASHED[0] for d in outcome.diagnostics)
    return outcome.failure is not None or crashed
