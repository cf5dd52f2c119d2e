"""Makes findings and failures diagnostics: who found them, and where in the file they stand."""

from __future__ import annotations

import os

from prosecheck.article import Article, Problem, Span
from prosecheck.diagnostic import Diagnostic, SourceEdit, SourceFix, fingerprint
from prosecheck.rule import Finding, Severity
from prosecheck.selection import Enabled
from prosecheck.source import Position

CRASHED = ("PRC001", "rule-crashed")
"""Code and name of the diagnostic that reports a failure inside a rule."""
UNREADABLE = ("PRC002", "unreadable-part")
"""Code and name of the diagnostic that reports what a reader could not read."""

_FILE_START = Position(line=1, column=1, offset=0, utf16_column=1, byte_column=1)
_CONTEXT = 1000
"""Characters of a sentence that its fingerprint reads; text without an end is no sentence."""


def placed(entry: Enabled, article: Article, finding: Finding) -> Diagnostic:
    """Give the diagnostic of a finding of a rule."""
    rule, source = entry.rule, article.source
    zone = None
    context = ""
    if isinstance(finding.span, Span):
        span = article.source_span(finding.span)
        zone = article.block_at(finding.span.start).zone
        sentence = article.sentence_at(finding.span.start)
        context = article.prose[sentence.start : min(sentence.end, sentence.start + _CONTEXT)]
    else:
        span = finding.span
        context = source.text[span.start : min(span.end, span.start + _CONTEXT)]
    return Diagnostic(
        path=source.path,
        code=rule.code,
        rule=rule.name,
        severity=Severity.INFO if finding.minor else entry.severity,
        message=finding.message,
        excerpt=source.text[span.start : span.end],
        zone=zone,
        start=source.position(span.start),
        end=source.position(span.end),
        fingerprint=fingerprint(rule.code, source.path, context),
        fix=_placed_fix(article, finding),
    )


def _placed_fix(article: Article, finding: Finding) -> SourceFix | None:
    fix = finding.fix
    if fix is None:
        return None
    edits = []
    for edit in fix.edits:
        span = article.source_span(edit.span) if isinstance(edit.span, Span) else edit.span
        edits.append(SourceEdit(span.start, span.end, edit.text))
    return SourceFix(fix.applicability, fix.message, tuple(edits))


def failed(entry: Enabled, path: str, error: Exception) -> Diagnostic:
    """Give the diagnostic of an exception inside a rule."""
    what = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
    return crashed(path, f"rule {entry.rule.name} failed at {_deepest(error)} with {what}")


def _deepest(error: Exception) -> str:
    """Give file and line of the frame that raised."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    if trace is None:
        return "an unknown place"
    return f"{os.path.basename(trace.tb_frame.f_code.co_filename)}:{trace.tb_lineno}"


def crashed(path: str, message: str) -> Diagnostic:
    """Give the diagnostic of a failure that says what failed."""
    return _own(path, CRASHED, "", (_FILE_START, _FILE_START), message)


def unreadable(article: Article, problem: Problem) -> Diagnostic:
    """Give the diagnostic of a part that a reader could not read."""
    source, span = article.source, problem.span
    excerpt = source.text[span.start : span.end]
    place = (source.position(span.start), source.position(span.end))
    return _own(source.path, UNREADABLE, excerpt, place, problem.message)


def _own(
    path: str,
    identity: tuple[str, str],
    excerpt: str,
    place: tuple[Position, Position],
    said: str,
) -> Diagnostic:
    code, name = identity
    return Diagnostic(
        path=path,
        code=code,
        rule=name,
        severity=Severity.ERROR,
        message=said,
        excerpt=excerpt,
        zone=None,
        start=place[0],
        end=place[1],
        fingerprint=fingerprint(code, path, said),
    )
