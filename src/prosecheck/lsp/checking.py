"""Checks the text of one document with the configuration that counts for it."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import suppress

from prosecheck.config import ConfigError
from prosecheck.config.resolver import Resolver
from prosecheck.diagnostic import Diagnostic, Failure
from prosecheck.discovery import is_left_out, shown
from prosecheck.lsp.jobs import Check, Checked, Complaint, Settings, Setup, Site
from prosecheck.phrases.table import TableError
from prosecheck.placement import CRASHED, unchecked
from prosecheck.plugins import PluginError
from prosecheck.profile import ProfileError, read_profile
from prosecheck.report.about import About
from prosecheck.rule import Rule
from prosecheck.run import check_source, concluded, rules_of
from prosecheck.selection import UnknownRuleError, refuse_unknown
from prosecheck.source import Source, UndecodableError

MISTAKES = (ConfigError, UnknownRuleError, PluginError, TableError, ProfileError)
"""What is wrong with a configuration, a plugin or a file that it names; each says it itself."""


class Checker:
    """Checks documents one after another, and remembers the configuration of their folders."""

    def __init__(self, setup: Setup) -> None:
        self._resolver = Resolver(rules_of, setup.base, file=setup.file, isolated=setup.isolated)

    def rules(self, site: Site) -> Sequence[Rule]:
        """Give the rules that there are where a document lies."""
        try:
            return self._resolver.rules_in(os.path.dirname(site.location))
        except MISTAKES:
            return rules_of()

    def checked(self, check: Check) -> Checked:
        """Check a document; with the settings it had before where the files have a mistake."""
        if check.fresh:
            self._resolver.forget()
        try:
            if check.site.on_disk and self._is_left_out(check.site):
                return Checked()
            return self._found(check, self._settings(check.site))
        except MISTAKES as error:
            mistake = Complaint(str(error), str(error))
        found = Checked()
        if check.kept is not None:
            with suppress(*MISTAKES):  # it is told already
                found = self._found(check, check.kept)
        return found._replace(complaints=(mistake, *found.complaints))

    def _is_left_out(self, site: Site) -> bool:
        return is_left_out(site.location, self._resolver.excludes, site.folder)

    def _settings(self, site: Site) -> Settings:
        config = self._resolver.config_for(site.location)
        refuse_unknown(self._resolver.base.asked.selectors, rules_of(config.rules))
        return Settings(config, self._resolver.run_settings(site.folder))

    def _found(self, check: Check, settings: Settings) -> Checked:
        found = _linted(check, settings)
        about = About("", rules=lambda: rules_of(settings.config.rules))
        urls = ((code, about.url_of(code)) for code in sorted({d.code for d in found}))
        crashes = (d.message for d in found if d.code == CRASHED[0])
        return Checked(
            found,
            settings,
            tuple(Complaint(said.partition(" failed")[0], said) for said in crashes),
            tuple((code, url) for code, url in urls if url is not None),
        )


def _linted(check: Check, settings: Settings) -> tuple[Diagnostic, ...]:
    path = shown(check.name)
    if not check.text or check.text.isspace():
        return ()
    try:
        Source.decode(path, check.text.encode("utf-8", "surrogatepass"))
    except UndecodableError as error:
        return (unchecked(Failure(path, str(error))),)
    # Not what was decoded: a byte order mark that stands in a buffer counts in its positions.
    outcome = check_source(settings.config, Source(path, check.text))
    kept = read_profile(settings.run.profile) if settings.run.profile else {}
    (outcome,) = concluded([outcome], kept)
    return outcome.diagnostics
