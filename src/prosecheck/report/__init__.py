"""Reporters: each module turns a Report into the text of one output format."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from prosecheck.diagnostic import Diagnostic, Failure
from prosecheck.placement import CRASHED
from prosecheck.rule import Severity
from prosecheck.source import Source

FORMATS = ("text", "json")
"""The output formats by name."""


class Report(NamedTuple):
    """What a run found, and how much it `fixed`; `sources` holds the files with diagnostics."""

    diagnostics: tuple[Diagnostic, ...]
    failures: tuple[Failure, ...]
    files: int
    words: int
    sources: dict[str, Source]
    fixed: int = 0

    @property
    def crashed(self) -> bool:
        """Whether a rule failed."""
        return any(d.code == CRASHED[0] for d in self.diagnostics)

    def severities(self) -> dict[Severity, int]:
        """Give the number of diagnostics of every severity, the worst first."""
        counts = Counter(diagnostic.severity for diagnostic in self.diagnostics)
        return {severity: counts[severity] for severity in Severity}
