"""Lets through what counts of a run: findings that are new, and those that changes touch."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import NamedTuple

from prosecheck.diagnostic import Diagnostic
from prosecheck.gate.baseline import Baseline, entries_of, sifted, stale
from prosecheck.gate.changes import EVERYTHING, Changes, carried, touched
from prosecheck.placement import CRASHED
from prosecheck.root import location_of
from prosecheck.run import Outcome

_NO_CODES: Mapping[str, Collection[str]] = {}


class Gate(NamedTuple):
    """What keeps findings back; None where it keeps back nothing.

    `accepted` goes by location (`location_of`), `changes` by the path that reports show.
    `codes`, by that path, are those of the rules that took part: what others found is not stale.
    """

    accepted: Baseline | None = None
    changes: dict[str, Changes] | None = None
    codes: Mapping[str, Collection[str]] = _NO_CODES

    def passed(self, outcome: Outcome) -> Outcome:
        """Give an outcome with those of its findings that count."""
        found = outcome.diagnostics
        if self.accepted is not None:
            accepted = self.accepted.get(location_of(outcome.path), {})
            found = tuple(sifted(found, accepted, self._is_touched))
            codes = () if failed(outcome) else self.codes[outcome.path]
            gone = stale(accepted, entries_of(outcome.diagnostics), codes)
            known = len(outcome.diagnostics) - len(found)
            outcome = outcome._replace(baselined=known, stale=gone)
        found = tuple(d for d in found if d.code == CRASHED[0] or self._is_touched(d))
        return outcome._replace(diagnostics=found)

    def after(self, path: str, before: str, after: str) -> Gate:
        """Give the gate of one file for when it has another text: what is other has changed."""
        if self.changes is None or before == after:
            return self
        now = carried(self.changes.get(path, EVERYTHING), before, after)
        return self._replace(changes={path: now})

    def wrote(self, path: str, before: str, after: str) -> None:
        """Take notice that a file has another text from now on."""
        if self.changes is not None:
            self.changes[path] = carried(self.changes.get(path, EVERYTHING), before, after)

    def _is_touched(self, d: Diagnostic) -> bool:
        if self.changes is None:
            return True
        return touched(self.changes.get(d.path, EVERYTHING), d.context)


def failed(outcome: Outcome) -> bool:
    """Whether something in the file was not checked, so that nothing there is known to be gone."""
    crashed = any(d.code == CRASHED[0] for d in outcome.diagnostics)
    return outcome.failure is not None or crashed
