"""Builds reports for the tests of formats: of plain text, and of text that nobody should trust."""

from __future__ import annotations

import posixpath

from hypothesis import strategies as st

from prosecheck.diagnostic import Diagnostic, Failure, SourceEdit, SourceFix, fingerprint
from prosecheck.report import Report
from prosecheck.report.about import About
from prosecheck.rule import Applicability, Severity
from prosecheck.source import Source

ABOUT = About("1.0", folder="/site", root="/site")
HOSTILE = [
    *("\x1b[2J\x1b[31m", "\r\n", "\n", "\r", "\t", "\0", "\x7f", "\x9b31m", "\x08", "\u2028"),
    *("::error::owned", "::stop-commands::x", "##[add-mask]a", "##vso[task.logissue]b", "%0A", "%"),
    *("]]>", "<!--", "-->", "</script>", "<b>", "&lt;", "&", '"', "'", "\\", ",", ":", "=", " "),
    *("\u202e", "\u2066", "\ufeff", "\ufffe", "\uffff", "\ud800", "\udcff", "😀", "e\u0301", "漢"),
    *("[click](https://example.org)", "[one](1)", "[", "]", "(", "{0}", "a", "word", "../", "C:/"),
]
"""What terminals, logs, browsers and parsers obey, and what breaks encodings."""

hostile = st.lists(
    st.one_of(st.sampled_from(HOSTILE), st.text(min_size=1, max_size=3)), min_size=1, max_size=8
).map("".join)


def _is_shown(path: str) -> bool:
    """Whether reports show a path as it stands: normal, below the working directory."""
    return posixpath.normpath(path) == path and not path.startswith(("/", "../", ".."))


paths = hostile.filter(_is_shown)


def found(
    source: Source,
    start: int,
    end: int,
    message: str = "was found",
    severity: Severity = Severity.WARNING,
    fix: SourceFix | None = None,
) -> Diagnostic:
    """Give the diagnostic of a rule that found source[start:end]."""
    return Diagnostic(
        path=source.path,
        code="TST001",
        rule="finder",
        severity=severity,
        message=message,
        excerpt=source.text[start:end],
        zone=None,
        start=source.position(start),
        end=source.position(end),
        fingerprint=fingerprint("TST001", source.path, source.text),
        fix=fix,
    )


def report_of(
    sources: list[Source], diagnostics: list[Diagnostic], failures: tuple[Failure, ...] = ()
) -> Report:
    """Give the report of a run on some files."""
    by_path = {source.path: source for source in sources}
    return Report(tuple(diagnostics), failures, len(sources), 3, by_path)


def many(counts: dict[Severity, int]) -> Report:
    """Give a report with a number of findings of every severity, the mildest first."""
    source = Source("a.txt", "It is so.")
    diagnostics = [
        found(source, 3, 5, f"{severity.value} {number}", severity)
        for severity in reversed(Severity)
        for number in range(counts.get(severity, 0))
    ]
    return report_of([source], diagnostics)


@st.composite
def _fixes(draw: st.DrawFn, length: int) -> SourceFix:
    cuts = sorted(draw(st.sets(st.integers(0, length), min_size=2, max_size=6)))
    pairs = zip(cuts[::2], cuts[1::2], strict=False)
    edits = tuple(SourceEdit(start, end, draw(hostile)) for start, end in pairs)
    return SourceFix(draw(st.sampled_from(Applicability)), draw(hostile), edits)


@st.composite
def _diagnostics(draw: st.DrawFn, source: Source) -> Diagnostic:
    start, end = sorted(draw(st.integers(0, len(source.text))) for _ in range(2))
    fix = draw(st.none() | _fixes(len(source.text))) if source.text else None
    return found(source, start, end, draw(hostile), draw(st.sampled_from(Severity)), fix)


@st.composite
def reports(draw: st.DrawFn) -> Report:
    """Give a report in which every text and every path is hostile."""
    names = draw(st.lists(paths, min_size=1, max_size=3, unique=True))
    sources = [Source(name, draw(hostile)) for name in names]
    diagnostics = [
        diagnostic
        for source in sources
        for diagnostic in draw(st.lists(_diagnostics(source), max_size=3))
    ]
    failures = draw(st.lists(st.builds(Failure, paths, hostile), max_size=1))
    unread = [failure for failure in failures if failure.path not in names]
    return report_of(sources, diagnostics, tuple(unread))
