"""Applies rules to articles and gives diagnostics."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple

from prosecheck.article import Article
from prosecheck.diagnostic import Diagnostic
from prosecheck.directives import may_be_in
from prosecheck.judging import findings
from prosecheck.phrases.matcher import Hit, Matcher, PatternTimeout
from prosecheck.phrases.store import prepared
from prosecheck.placement import crashed, failed, placed, too_many, unread
from prosecheck.rooms import room_of
from prosecheck.rule import Finding, Severity, Verdict
from prosecheck.selection import MOST, Enabled
from prosecheck.suppress import Catalogue

if TYPE_CHECKING:
    from prosecheck.suppress.screen import Screen

Facts = Mapping[str, Mapping[str, Any]]
"""What rules that survey keep of articles: by name of the rule, then of the article."""


class Pending(NamedTuple):
    """A rule's note of an article, its places made ready: diagnostics that lack a message.

    A place in accepted words is None, those beyond the limit of the rule are left out; `whole`
    stands for all of the article.
    """

    facts: Any
    places: tuple[Diagnostic | None, ...]
    whole: Diagnostic | None = None


class Linted(NamedTuple):
    """What one reading of an article gave; `pending`, by rule, waits for the other articles.

    `screen` holds what the article suppresses, and waits with it; None where that is nothing.
    """

    diagnostics: list[Diagnostic]
    pending: dict[str, Pending]
    screen: Screen | None = None


class Linter:
    """The enabled rules, made ready once, to be applied to any number of articles."""

    def __init__(
        self,
        enabled: Sequence[Enabled],
        cache: str | None = None,
        catalogue: Catalogue | None = None,
    ) -> None:
        """Read the phrases of the rules; `cache` is a folder that keeps them between runs.

        `catalogue` holds the rules that directives in a text may name; without one no directive
        counts. Raise TableError for a phrase table that cannot be used.
        """
        self._catalogue = catalogue
        self._running = frozenset(entry.rule.code for entry in enabled)
        self._most = max((entry.most for entry in enabled), default=MOST)
        self._matching = [entry for entry in enabled if entry.rule.has_phrases]
        self._surveying = [entry for entry in enabled if entry.rule.survey]
        others = [entry for entry in enabled if not entry.rule.has_phrases]
        self._checking = [entry for entry in others if not entry.rule.survey]
        self._tables, planned = prepared([room_of(e.rule).phrases for e in self._matching], cache)
        self._matcher = Matcher(self._tables, planned=planned)

    @cached_property
    def codes(self) -> frozenset[str]:
        """Codes of the rules that take part."""
        entries = (*self._matching, *self._checking, *self._surveying)
        return frozenset(entry.rule.code for entry in entries)

    def expect(self, characters: int) -> None:
        """Make ready for so much text; what that takes is not worth it for a single article."""
        self._matcher.expect(characters)

    def lint(self, article: Article) -> list[Diagnostic]:
        """Give the diagnostics of an article that stands alone, in order."""
        found, pending, screen = self.inspect(article)
        late = self.conclude(article.source.path, pending, {})
        if screen is not None:
            from prosecheck.suppress.screen import settled  # as in _screen

            late, _ = settled(screen, late)
        return in_order([*found, *late])

    def inspect(self, article: Article) -> Linted:
        """Give the diagnostics that need no other article, in order, and what is pending."""
        found = unread(article, self._most)
        screen = self._screen(article)
        for entry, hits in self._asked(article, found):
            of_rule = _diagnostics(entry, article, hits)
            if screen and entry.rule.code in screen.file:
                of_rule = of_rule[: entry.most]  # nobody is told of more that is hidden
            found += of_rule
        pending = {}
        for entry in self._surveying:
            noted = _noted(entry, article)
            if isinstance(noted, Diagnostic):
                found.append(noted)
            elif noted is not None:
                pending[entry.rule.name] = noted
        if screen is not None:
            from prosecheck.suppress.screen import reserved, screened  # as in _screen

            found, screen = screened(screen, found)
            places = (place for one in pending.values() for place in one.places if place)
            screen = reserved(screen, places)
        return Linted(in_order(found), pending, screen)

    def _asked(
        self, article: Article, found: list[Diagnostic]
    ) -> Iterator[tuple[Enabled, Sequence[Hit]]]:
        """Give the rules that look at an article by itself, with their hits there."""
        try:
            hits = list(zip(self._matching, self._matcher.hits(article.prose), strict=True))
        except PatternTimeout:
            hits = self._hits_one_by_one(article, found)
        for entry, own in hits:
            if own or entry.rule.always:
                yield entry, own
        for entry in self._checking:
            yield entry, ()

    def _screen(self, article: Article) -> Screen | None:
        if self._catalogue is None or not may_be_in(article):
            return None
        # Imported where an article names us: most have no directive.
        from prosecheck.suppress.making import screen_of

        return screen_of(article, self._catalogue, self._running)

    def learn(
        self,
        pending: Mapping[str, Mapping[str, Pending]],
        kept: Facts,
        known: Container[str] = (),
    ) -> dict[str, Any]:
        """Give what rules learn from the articles of a run, by name, and from facts kept before.

        Rules whose names are `known` have learnt already, with another linter of the run.

        An article of the run takes the place of facts kept under its name. A rule that fails
        leaves its exception, which `conclude` reports. A single article teaches nothing.
        """
        learnt: dict[str, Any] = {}
        for rule, survey in ((e.rule, e.rule.survey) for e in self._surveying):
            if rule.name in known:
                continue
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

    def _hits_one_by_one(
        self, article: Article, found: list[Diagnostic]
    ) -> list[tuple[Enabled, list[Hit]]]:
        """Give the rules whose patterns end in time, with their hits; report the others."""
        hits: list[tuple[Enabled, list[Hit]]] = []
        for entry, table in zip(self._matching, self._tables, strict=True):
            try:
                hits += [(entry, own) for own in Matcher([table]).hits(article.prose)]
            except PatternTimeout as error:
                said = f"rule {entry.rule.name} failed: {error}"
                found.append(crashed(article.source.path, said))
        return hits


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
        flagged = [Finding(place, "") for place in note.places[: entry.most]]
        places = tuple(
            None if _is_accepted(entry, article, f) else placed(entry, article, f) for f in flagged
        )
        whole = (placed(entry, article, f._replace(whole=True)) for f in flagged[:1])
        return Pending(note.facts, places, next(whole, None))
    except Exception as error:  # the border to rules, as in _diagnostics
        return failed(entry, article.source.path, error)


def _judged(entry: Enabled, article: str, pending: Pending, learnt: Any) -> list[Diagnostic]:
    survey = entry.rule.survey
    if survey is None:
        return []
    try:
        if isinstance(learnt, Exception):
            raise learnt
        verdicts = survey.judge(article, pending.facts, entry.options, learnt)
        return list(_pronounced_all(entry, pending, verdicts))
    except Exception as error:  # the border to rules, as in _diagnostics
        path = next((place.path for place in pending.places if place), article)
        return [failed(entry, path, error)]


def _pronounced_all(
    entry: Enabled, pending: Pending, verdicts: Iterable[Verdict]
) -> Iterator[Diagnostic]:
    number, left_out = len(pending.places), None
    for verdict in verdicts:
        if verdict.place >= number == entry.most:
            left_out = pending.whole
        elif (place := pending.places[verdict.place]) is not None:
            yield _pronounced(entry, place, pending.whole if verdict.whole else None, verdict)
    if left_out is not None:
        yield too_many(entry, left_out)


def _pronounced(
    entry: Enabled, place: Diagnostic, whole: Diagnostic | None, verdict: Verdict
) -> Diagnostic:
    """Give a verdict as the diagnostic of its place, or of the `whole` that it is about."""
    about = whole or place
    return place._replace(
        message=verdict.message,
        severity=Severity.INFO if verdict.minor else entry.severity,
        fingerprint=about.fingerprint,
        context=about.context,
    )


def _diagnostics(entry: Enabled, article: Article, hits: Sequence[Hit]) -> list[Diagnostic]:
    try:
        asked = findings(entry, article, hits)
        kept = (finding for finding in asked if not _is_accepted(entry, article, finding))
        found = [placed(entry, article, f) for f in islice(kept, entry.most)]
        for one in islice(kept, 1):
            first = one._replace(fix=None, minor=False, whole=True)
            found.append(too_many(entry, placed(entry, article, first)))
        return found
    except Exception as error:  # the border to rules: whatever fails in one is reported as its
        return [failed(entry, article.source.path, error)]


def _is_accepted(entry: Enabled, article: Article, finding: Finding) -> bool:
    if not entry.accept:
        return False
    from prosecheck.accept import is_accepted  # few rules have accepted terms, and fewer runs

    return is_accepted(entry.accept, article, finding)
