"""One short line a diagnostic, in the form that grep and compilers have."""

from __future__ import annotations

from prosecheck.diagnostic import Diagnostic
from prosecheck.printable import printable, printable_path
from prosecheck.report import Report
from prosecheck.report.about import About


def render(report: Report, _about: About) -> str:
    """Give `path:line:column: CODE message` for every diagnostic."""
    return "".join(f"{line(found)}\n" for found in report.diagnostics)


def line(d: Diagnostic) -> str:
    """Give the line of a diagnostic, without its end."""
    place = f"{printable_path(d.path)}:{d.start.line}:{d.start.column}"
    return f"{place}: {d.code} {printable(d.message)}"
