"""Reporters: each module of `formats` turns a Report into the text of one output format."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

from prosecheck.diagnostic import Diagnostic, Failure
from prosecheck.output_formats import FORMATS, Format
from prosecheck.placement import CRASHED, unchecked
from prosecheck.plugins import PluginError, installed_formats
from prosecheck.rule import Severity
from prosecheck.source import Source

if TYPE_CHECKING:
    from prosecheck.report.about import About

Render = Callable[["Report", "About"], str]
"""What a format is: a pure function from a report to the text of a file."""


def formats(plugins: bool = True) -> Mapping[str, Format]:
    """Give the output formats by name, ours and those of `plugins`; raise PluginError."""
    return {**FORMATS, **installed_formats(plugins)}


def renderer(name: str) -> Render:
    """Import the module of a format, which no other run pays for, and give its function.

    Raise PluginError where the module of a plugin cannot be used, then or when it renders.
    """
    if name in FORMATS:
        render: Render = import_module(FORMATS[name].module).render
        return render
    return partial(_rendered, name, installed_formats()[name].module)


def _rendered(name: str, module: str, report: Report, about: About) -> str:
    try:
        text = import_module(module).render(report, about)
    except Exception as error:  # the border to strangers' code, as where they are loaded
        said = str(error) or type(error).__name__
        raise PluginError(f"the output format {name} ({module}) failed: {said}") from error
    if not isinstance(text, str):
        raise PluginError(f"the output format {name} ({module}) failed: it gave no text")
    return text


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
