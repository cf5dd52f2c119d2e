"""Reporters: each module of `formats` turns a Report into the text of one output format."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

from prosecheck.diagnostic import Diagnostic, Failure
from prosecheck.placement import CRASHED, unchecked
from prosecheck.rule import Severity
from prosecheck.source import Source

if TYPE_CHECKING:
    from prosecheck.report.about import About

Render = Callable[["Report", "About"], str]
"""What a format is: a pure function from a report to the text of a file."""


class Format(NamedTuple):
    """Where the `render` of an output format is, and the line that --help shows.

    `sources` tells a format that needs the text of the files, for the places of fixes.
    """

    module: str
    help: str
    sources: bool = False


FORMATS = {
    "text": Format("prosecheck.report.formats.text", "for people"),
    "concise": Format("prosecheck.report.formats.concise", "one short line a finding, for grep"),
    "json": Format("prosecheck.report.formats.json", "everything, for editors and scripts"),
    "jsonl": Format("prosecheck.report.formats.jsonl", "one JSON object a finding, for streams"),
    "sarif": Format("prosecheck.report.formats.sarif", "SARIF 2.1.0, for code scanning", True),
    "github": Format("prosecheck.report.formats.github", "annotations of GitHub Actions"),
    "gitlab": Format("prosecheck.report.formats.gitlab", "Code Quality of GitLab"),
    "rdjson": Format("prosecheck.report.formats.rdjson", "reviewdog, with suggestions", True),
    "markdown": Format("prosecheck.report.formats.markdown", "a summary for the page of a CI job"),
    "junit": Format("prosecheck.report.formats.junit", "test reports of CI servers"),
    "checkstyle": Format("prosecheck.report.formats.checkstyle", "Checkstyle XML, for Jenkins"),
}
"""The output formats by name."""


def renderer(name: str) -> Render:
    """Import the module of a format, which no other run pays for, and give its function."""
    render: Render = import_module(FORMATS[name].module).render
    return render


class Report(NamedTuple):
    """What a run found. `sources` holds the files with diagnostics, by path, where needed.

    `suppressed` and `baselined` count the findings that were left out, by a comment and by
    the baseline; `stale` findings of the baseline are gone, `fixed` ones were mended or, for a
    diff, can be.
    """

    diagnostics: tuple[Diagnostic, ...]
    failures: tuple[Failure, ...]
    files: int
    words: int
    sources: dict[str, Source]
    suppressed: int = 0
    baselined: int = 0
    stale: int = 0
    fixed: int = 0

    @property
    def crashed(self) -> bool:
        """Whether a rule failed."""
        return any(d.code == CRASHED[0] for d in self.diagnostics)

    @property
    def complaints(self) -> tuple[Diagnostic, ...]:
        """The diagnostics, and one for every file that could not be checked.

        Formats that have no other room for a failure show these: a report without findings must
        not look clean when nothing was checked.
        """
        return (*map(unchecked, self.failures), *self.diagnostics)

    def severities(self) -> dict[Severity, int]:
        """Give the number of diagnostics of every severity, the worst first."""
        counts = Counter(diagnostic.severity for diagnostic in self.diagnostics)
        return {severity: counts[severity] for severity in Severity}
