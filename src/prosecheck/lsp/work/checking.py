"""Checks the text of one document with the configuration that counts for it."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import suppress
from functools import partial

from prosecheck.config.find import is_configuration
from prosecheck.config.resolver import Resolver
from prosecheck.diagnostic import Diagnostic, SourceEdit
from prosecheck.discovery import is_left_out, shown
from prosecheck.fixes.rounds import mended
from prosecheck.lsp.work.finding import found_in
from prosecheck.lsp.work.jobs import Check, Checked, Complaint, Mend, Settings, Setup, Site
from prosecheck.lsp.work.mistakes import MISTAKES, shown_in
from prosecheck.lsp.work.revision import edits_between
from prosecheck.placement import CRASHED
from prosecheck.plugins import reader_of
from prosecheck.report.about import About
from prosecheck.rule import Applicability, Rule
from prosecheck.run import rules_of
from prosecheck.selection import refuse_unknown
from prosecheck.source import Source


class Checker:
    """Checks documents one after another, and remembers the configuration of their folders."""

    def __init__(self, setup: Setup) -> None:
        known = partial(rules_of, trust=setup.base.trust, kept=setup.base.cache)
        self._resolver = Resolver(known, setup.base, file=setup.file, isolated=setup.isolated)

    def rules(self, site: Site) -> Sequence[Rule]:
        """Give the rules that there are where a document lies."""
        try:
            return self._resolver.rules_in(os.path.dirname(site.location))
        except MISTAKES:
            base = self._resolver.base
            return rules_of((), base.trust, base.cache)

    def checked(self, check: Check) -> Checked:
        """Check a document; with the settings it had before where the files have a mistake."""
        if check.fresh:
            self._resolver.forget()
        if is_configuration(check.name):
            return self._inspected(check)
        try:
            if check.site.on_disk and self._is_left_out(check.site):
                return Checked()
            return self._checked(check, self._settings(check.site))
        except MISTAKES as error:
            mistake = Complaint(str(error), str(error))
        checked = Checked()
        if check.kept is not None:
            with suppress(*MISTAKES):  # told already
                checked = self._checked(check, check.kept)
        return checked._replace(complaints=(mistake, *checked.complaints))

    def _inspected(self, check: Check) -> Checked:
        """Check the file of a configuration, as it lies on the disk."""
        try:
            self._resolver.configuration_in(os.path.dirname(check.site.location))
        except MISTAKES as error:
            found = shown_in(Source(shown(check.name), check.text), error)
            return Checked((found,), complaints=(Complaint(str(error), str(error)),))
        return Checked()

    def _is_left_out(self, site: Site) -> bool:
        return is_left_out(site.location, self._resolver.excludes, site.folder)

    def _settings(self, site: Site) -> Settings:
        config = self._resolver.config_for(site.location)
        refuse_unknown(
            self._resolver.base.asked.selectors, rules_of(config.rules, config.trust, config.cache)
        )
        return Settings(config, self._resolver.run_settings(site.folder))

    def _checked(self, check: Check, settings: Settings) -> Checked:
        reader = reader_of(check.name, settings.config.trust.plugins)
        source = Source(shown(check.name), check.text, reader=reader)
        config = settings.config
        found = found_in(source, check.site, settings)
        about = About("", rules=lambda: rules_of(config.rules, config.trust, config.cache))
        urls = ((code, about.url_of(code)) for code in sorted({d.code for d in found}))
        return Checked(
            tuple(found),
            settings,
            tuple(map(_crash, (d for d in found if d.code == CRASHED[0]))),
            tuple((code, url) for code, url in urls if url is not None),
        )


def mending(mend: Mend) -> tuple[SourceEdit, ...]:
    """Give the edits that make all safe fixes in a document; none where settings cannot be used."""

    def lint(source: Source) -> Sequence[Diagnostic]:
        return found_in(source, mend.site, mend.settings)

    try:
        reader = reader_of(mend.name, mend.settings.config.trust.plugins)
        before = Source(shown(mend.name), mend.text, reader=reader)
        after, _ = mended(before, lint, {Applicability.SAFE})
    except MISTAKES:  # told with the next check
        return ()
    return tuple(edits_between(before, after))


def _crash(found: Diagnostic) -> Complaint:
    """Give a rule's crash; what it stumbled over changes with the text and is the same crash."""
    return Complaint(found.message.partition(" failed")[0], found.message, lasts=True)
