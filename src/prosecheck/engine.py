"""Applies rules to articles and gives diagnostics."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from importlib import import_module
from typing import Any, NamedTuple

from prosecheck.article import Article, Problem, Span
from prosecheck.config import Enabled
from prosecheck.diagnostic import Diagnostic, SourceEdit, SourceFix, fingerprint
from prosecheck.phrases.matcher import Hit, Matcher, PatternTimeout
from prosecheck.phrases.store import prepared
from prosecheck.rule import Finding, Rule, Severity
from prosecheck.source import Position

CRASHED = ("PRC001", "rule-crashed")
"""Code and name of the diagnostic that reports a failure inside a rule."""
UNREADABLE = ("PRC002", "unreadable-part")
"""Code and name of the diagnostic that reports what a reader could not read."""

_FILE_START = Position(line=1, column=1, offset=0, utf16_column=1, byte_column=1)
_CONTEXT = 1000
"""Characters of a sentence that its fingerprint reads; text without an end is no sentence."""
_OPENING_MARKS = "\"'“([*_ "


Facts = Mapping[str, Mapping[str, Any]]
"""What rules that survey keep of articles: by name of the rule, then of the article."""


class Pending(NamedTuple):
    """A rule's note of an article, its places made ready: diagnostics that lack a message."""

    facts: Any
    places: tuple[Diagnostic, ...]


class Linted(NamedTuple):
    """What one reading of an article gave; `pending`, by rule, waits for the other articles."""

    diagnostics: list[Diagnostic]
    pending: dict[str, Pending]


class Linter:
    """The enabled rules, made ready once, to be applied to any number of articles."""

    def __init__(self, enabled: Sequence[Enabled], cache: str | None = None) -> None:
        """Read the phrases of the rules; `cache` is a folder that keeps them between runs.

        Raise TableError for a phrase table that cannot be used.
        """
        self._matching = [entry for entry in enabled if entry.rule.has_phrases]
        self._surveying = [entry for entry in enabled if entry.rule.survey]
        others = [entry for entry in enabled if not entry.rule.has_phrases]
        self._checking = [entry for entry in others if not entry.rule.survey]
        self._tables, planned = prepared([phrases_of(e.rule) for e in self._matching], cache)
        self._matcher = Matcher(self._tables, planned=planned)

    @property
    def surveys(self) -> bool:
        """Whether a rule judges articles in the light of one another."""
        return bool(self._surveying)

    def lint(self, article: Article) -> list[Diagnostic]:
        """Give the diagnostics of an article that stands alone, in order."""
        found, pending = self.inspect(article)
        return in_order([*found, *self.conclude(article.source.path, pending, {})])

    def inspect(self, article: Article) -> Linted:
        """Give the diagnostics that need no other article, in order, and what is pending."""
        found = [_unreadable(article, problem) for problem in article.problems]
        try:
            hits = self._matcher.hits(article.prose)
        except PatternTimeout:
            hits = self._hits_one_by_one(article, found)
        for entry, own in zip(self._matching, hits, strict=True):
            if own:
                found += _diagnostics(entry, article, own)
        for entry in self._checking:
            found += _diagnostics(entry, article, ())
        pending = {}
        for entry in self._surveying:
            noted = _noted(entry, article)
            if isinstance(noted, Diagnostic):
                found.append(noted)
            elif noted is not None:
                pending[entry.rule.name] = noted
        return Linted(in_order(found), pending)

    def learn(self, pending: Mapping[str, Mapping[str, Pending]], kept: Facts) -> dict[str, Any]:
        """Give what rules learn from the articles of a run, by name, and from facts kept before.

        An article of the run takes the place of facts kept under its name. A rule that fails
        leaves its exception, which `conclude` reports. A single article teaches nothing.
        """
        learnt: dict[str, Any] = {}
        for rule, survey in ((e.rule, e.rule.survey) for e in self._surveying):
            own = {name: p[rule.name].facts for name, p in pending.items() if rule.name in p}
            facts = {**kept.get(rule.name, {}), **own}
            if survey and len(facts) > 1:
                try:
                    learnt[rule.name] = survey.learn(facts)
                except Exception as error:  # the border to rules, as in _diagnostics
                    learnt[rule.name] = error
        return learnt

    def conclude(
        self, article: str, pending: Mapping[str, Pending], learnt: Mapping[str, Any]
    ) -> list[Diagnostic]:
        """Give the diagnostics of what was pending in an article, in the light of all."""
        found: list[Diagnostic] = []
        for entry in self._surveying:
            name = entry.rule.name
            if name in pending:
                found += _judged(entry, article, pending[name], learnt.get(name))
        return found

    def _hits_one_by_one(self, article: Article, found: list[Diagnostic]) -> list[list[Hit]]:
        """Give the hits of every rule whose patterns end in time; report the others."""
        hits: list[list[Hit]] = []
        for entry, table in zip(self._matching, self._tables, strict=True):
            try:
                hits += Matcher([table]).hits(article.prose)
            except PatternTimeout as error:
                said = f"rule {entry.rule.name} failed: {error}"
                found.append(_crashed(article.source.path, said))
                hits.append([])
        return hits


def phrases_of(rule: Rule) -> str:
    """Give the path of the phrase table in a rule's room."""
    room = import_module(rule.module)
    return os.path.join(os.path.dirname(room.__file__ or ""), "phrases.toml")


def in_order(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Sort the diagnostics of one file by their places, then codes."""
    return sorted(diagnostics, key=lambda d: (d.start.offset, d.end.offset, d.code, d.message))


def _noted(entry: Enabled, article: Article) -> Pending | Diagnostic | None:
    """Give what a rule notes of an article, or the diagnostic of its failure."""
    survey = entry.rule.survey
    try:
        note = survey.note(article) if survey else None
        if note is None:
            return None
        places = (_diagnostic(entry, article, Finding(place, "")) for place in note.places)
        return Pending(note.facts, tuple(places))
    except Exception as error:  # the border to rules, as in _diagnostics
        return _failed(entry, article.source.path, error)


def _judged(entry: Enabled, article: str, pending: Pending, learnt: Any) -> list[Diagnostic]:
    survey = entry.rule.survey
    if survey is None:
        return []
    try:
        if isinstance(learnt, Exception):
            raise learnt
        return [
            pending.places[verdict.place]._replace(
                message=verdict.message,
                severity=Severity.INFO if verdict.minor else entry.severity,
            )
            for verdict in survey.judge(article, pending.facts, entry.options, learnt)
        ]
    except Exception as error:  # the border to rules, as in _diagnostics
        path = pending.places[0].path if pending.places else article
        return [_failed(entry, path, error)]


def _diagnostics(entry: Enabled, article: Article, hits: Sequence[Hit]) -> list[Diagnostic]:
    try:
        return [_diagnostic(entry, article, f) for f in _findings(entry, article, hits)]
    except Exception as error:  # the border to rules: whatever fails in one is reported as its
        return [_failed(entry, article.source.path, error)]


def _failed(entry: Enabled, path: str, error: Exception) -> Diagnostic:
    what = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
    return _crashed(path, f"rule {entry.rule.name} failed at {_deepest(error)} with {what}")


def _deepest(error: Exception) -> str:
    """Give file and line of the frame that raised."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    if trace is None:
        return "an unknown place"
    return f"{os.path.basename(trace.tb_frame.f_code.co_filename)}:{trace.tb_lineno}"


def _findings(entry: Enabled, article: Article, hits: Sequence[Hit]) -> Iterable[Finding]:
    rule = entry.rule
    if rule.check is not None:
        return rule.check(article, entry.options)
    counted = [hit for hit in hits if _counts(rule, article, hit)]
    if rule.review is not None:
        return rule.review(counted, article, entry.options) if counted else ()
    if rule.judge is None:
        raise TypeError("a rule needs one of check, survey, judge and review")
    judged = (rule.judge(hit, article, entry.options) for hit in counted)
    return [finding for finding in judged if finding is not None]


def _counts(rule: Rule, article: Article, hit: Hit) -> bool:
    block = article.block_at(hit.start)
    if block.zone not in rule.zones or block.kind not in rule.kinds or hit.end > block.end:
        return False
    if hit.phrase.at and not _opens(article, hit, block.start):
        return False
    return rule.quoted or not article.is_quoted(hit)


def _opens(article: Article, hit: Hit, block_start: int) -> bool:
    start = hit.start
    while start > block_start and article.prose[start - 1] in _OPENING_MARKS:
        start -= 1
    if start == block_start or hit.phrase.at == "block":
        return start == block_start
    return article.sentence_at(hit.start).start >= start


def _diagnostic(entry: Enabled, article: Article, finding: Finding) -> Diagnostic:
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
        fix=_placed(article, finding),
    )


def _placed(article: Article, finding: Finding) -> SourceFix | None:
    fix = finding.fix
    if fix is None:
        return None
    edits = []
    for edit in fix.edits:
        span = article.source_span(edit.span) if isinstance(edit.span, Span) else edit.span
        edits.append(SourceEdit(span.start, span.end, edit.text))
    return SourceFix(fix.applicability, fix.message, tuple(edits))


def _crashed(path: str, message: str) -> Diagnostic:
    return _own(path, CRASHED, "", (_FILE_START, _FILE_START), message)


def _unreadable(article: Article, problem: Problem) -> Diagnostic:
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
