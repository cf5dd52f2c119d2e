"""Makes findings and failures diagnostics: who found them, and where in the file they stand."""

from __future__ import annotations

import os

from prosecheck.article import Article, Problem, Span, Zone
from prosecheck.diagnostic import (
    WHOLE,
    Context,
    Diagnostic,
    Failure,
    SourceFix,
    digest_of,
    fingerprint,
)
from prosecheck.rule import Finding, Severity
from prosecheck.selection import REMARKS, Enabled
from prosecheck.source import Position, Source, SourceSpan

OWN_FAMILY = "PRC"
"""What the codes of prosecheck's own diagnostics begin with; no rule has them."""
UNCHECKED = ("PRC000", "unchecked-file")
"""Code and name of the diagnostic that stands for a file which could not be checked."""
CRASHED = ("PRC001", "rule-crashed")
"""Code and name of the diagnostic that reports a failure inside a rule."""
UNREADABLE = ("PRC002", "unreadable-part")
"""Code and name of the diagnostic that reports what a reader could not read."""
TOO_MANY = ("PRC005", "too-many-findings")
"""Code and name of the diagnostic that stands for what a rule found beyond its limit."""
UNUSED, INVALID = REMARKS
"""Codes and names of the diagnostics that report a suppression that hides nothing, and a directive
that does not say what to do."""
OWN = dict((UNCHECKED, CRASHED, UNREADABLE, UNUSED, INVALID, TOO_MANY))
"""The names of prosecheck's own diagnostics by their codes."""

_FILE_START = Position(line=1, column=1, offset=0, utf16_column=1, byte_column=1)
_NEAR = 500
"""Characters before and behind the start of a finding of which its sentence is hashed at most.

Text without an end is no sentence: edits far off in it are edits elsewhere.
"""


def placed(entry: Enabled, article: Article, finding: Finding) -> Diagnostic:
    """Give the diagnostic of a finding of a rule."""
    rule, source = entry.rule, article.source
    zone = None
    if isinstance(finding.span, Span):
        span = article.source_span(finding.span)
        zone = article.block_at(finding.span.start).zone
    else:
        span = finding.span
    context = _context(article, finding, span, zone)
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
        fingerprint=fingerprint(rule.code, source.project_path or source.path, context.digest),
        fix=_placed_fix(article, finding),
        context=context,
    )


def _context(article: Article, finding: Finding, span: SourceSpan, zone: Zone | None) -> Context:
    """Give what a finding that stands at a span of the file is about."""
    if finding.whole:
        extent = article.segments.extent()
        return _lines(article, min(extent.start, span.start), max(extent.end, span.end), WHOLE)
    own = finding.span
    if isinstance(own, SourceSpan):
        return _context_of_address(article, own)
    # A line of tags is not a sentence: each stands for itself.
    sentence = own if zone is Zone.TAGS else article.sentence_at(own.start)
    return _sentence(article, sentence, own.start)


def _context_of_address(article: Article, span: SourceSpan) -> Context:
    """Give what a part of an address is about: itself, beside the sentence of its link."""
    words = article.source.text[slice(*span)] + "\0"
    link = article.link_to(span)
    if link is None:
        return _lines(article, *span, digest_of(words))
    sentence = article.sentence_at(link.span.start)
    context = _sentence(article, sentence, link.span.start, words)
    if context.first <= article.source.line(span.start) <= context.last:
        return context
    return _lines(article, *span, context.digest)  # it stands apart, in a reference


def _sentence(article: Article, sentence: Span, at: int, words: str = "") -> Context:
    """Give a sentence as context of a place in it, its digest with some `words` before it."""
    near = article.prose[max(sentence.start, at - _NEAR) : min(sentence.end, at + _NEAR)]
    return _lines(article, *article.source_span(sentence), digest_of(words + near))


def _lines(article: Article, start: int, end: int, digest: str) -> Context:
    line = article.source.line
    return Context(line(start), line(max(start, end - 1)), digest)


def _placed_fix(article: Article, finding: Finding) -> SourceFix | None:
    if finding.fix is None:
        return None
    from prosecheck.fixes.placing import placed_fix  # few findings have a fix

    return placed_fix(article, finding.fix)


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


def unchecked(failure: Failure) -> Diagnostic:
    """Give the diagnostic of a file that could not be checked, for formats with findings only."""
    return _own(failure.path, UNCHECKED, "", (_FILE_START, _FILE_START), failure.message)


def remarked(source: Source, identity: tuple[str, str], span: SourceSpan, said: str) -> Diagnostic:
    """Give a warning of our own about something in a file, under its code and name."""
    place = (source.position(span.start), source.position(span.end))
    excerpt = source.text[span.start : span.end]
    own = _own(source.path, identity, excerpt, place, said)
    return own._replace(severity=Severity.WARNING)


def unread(article: Article, most: int) -> list[Diagnostic]:
    """Give the diagnostics of what a reader could not read, of no more than `most` places.

    What stands for the others is about all of the file: any line of it may be one more.
    """
    found = [_unreadable(article, problem) for problem in article.problems[: most + 1]]
    if len(found) > most:
        everywhere = _lines(article, 0, len(article.source.text), WHOLE)
        found[most] = _beyond(UNREADABLE[1], most, found[most]._replace(context=everywhere))
    return found


def _unreadable(article: Article, problem: Problem) -> Diagnostic:
    source, span = article.source, problem.span
    excerpt = source.text[span.start : span.end]
    place = (source.position(span.start), source.position(span.end))
    return _own(source.path, UNREADABLE, excerpt, place, problem.message)


def too_many(entry: Enabled, first: Diagnostic) -> Diagnostic:
    """Give the diagnostic that stands for a finding beyond the limit of its rule, and all after it.

    It has the severity of the rule, which what is left out may have as well.
    `first` is about the whole article: a change anywhere in it may be what is not seen.
    """
    return _beyond(entry.rule.name, entry.most, first)


def _beyond(who: str, most: int, first: Diagnostic) -> Diagnostic:
    code, name = TOO_MANY
    said = f'{who} found more in this article than is shown: "max-findings" is {most:,}'
    known_by = fingerprint(code, first.path, digest_of(said))
    return first._replace(code=code, rule=name, message=said, fingerprint=known_by, fix=None)


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
        fingerprint=fingerprint(code, path, digest_of(said)),
        context=Context(place[0].line, place[1].line),
    )
