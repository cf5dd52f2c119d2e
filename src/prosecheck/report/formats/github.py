"""Workflow commands, which GitHub Actions turns into annotations.

The runner reads them as `src/Runner.Common/ActionCommand.cs` of actions/runner says.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from prosecheck.diagnostic import Diagnostic
from prosecheck.placement import UNCHECKED
from prosecheck.printable import printable
from prosecheck.report import Report
from prosecheck.report.about import About
from prosecheck.report.formats.concise import line
from prosecheck.rule import Severity

LIMIT = 10
"""Annotations of a kind that GitHub keeps of a step (docs.github.com, "Workflow commands")."""
_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def render(report: Report, about: About) -> str:
    """Give the commands, errors first; findings past the limit stand in the log, in a group."""
    by_kind = {kind: [d for d in report.complaints if d.severity is kind] for kind in Severity}
    if all(len(found) <= LIMIT for found in by_kind.values()):
        return _commands(by_kind.values(), about)
    notices = by_kind[Severity.INFO]
    kept = [by_kind[Severity.ERROR][:LIMIT], by_kind[Severity.WARNING][:LIMIT]]
    kept.append(notices[: LIMIT - 1])  # the summary is a notice itself
    rest = [d for all_, some in zip(by_kind.values(), kept, strict=True) for d in all_[len(some) :]]
    return _commands(kept, about) + _summary(rest)


def _commands(kinds: Iterable[Sequence[Diagnostic]], about: About) -> str:
    return "".join(f"{_command(found, about)}\n" for kind in kinds for found in kind)


def _command(d: Diagnostic, about: About) -> str:
    values = {"file": printable(about.in_repository(d.path))}
    if d.code != UNCHECKED[0]:
        values |= {"line": str(d.start.line), "endLine": str(d.end.line)}
        if d.start.line == d.end.line:  # the runner takes no columns of several lines
            values |= {"col": str(d.start.column), "endColumn": str(d.end.column)}
    values["title"] = f"{d.code} {d.rule}"
    properties = ",".join(f"{name}={_property(value)}" for name, value in values.items())
    return f"::{_COMMANDS[d.severity]} {properties}::{_data(printable(d.message))}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _summary(rest: Sequence[Diagnostic]) -> str:
    said = f"{len(rest):,} more findings have no annotation, of which a step has {LIMIT} a kind"
    title = "more findings in the log"
    lines = "".join(f"{line(found)}\n" for found in rest)
    return f"::notice title={title}::{said}\n::group::{title}\n{lines}::endgroup::\n"
