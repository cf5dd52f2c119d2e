"""The open documents and what was found in their newest text."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from prosecheck.lsp.documents import Document
from prosecheck.lsp.work.jobs import Check, Checked, Complaint, Settings, Site
from prosecheck.lsp.work.workshop import WorkerLostError, Workshop

PAUSE = 0.2
"""Seconds without a change after which a text is checked: longer than between two keys."""

Publish = Callable[[Document, Checked], None]
Tell = Callable[[str], None]


class ClosedError(Exception):
    """A document was closed before what is in it was known."""


@dataclass
class _Entry:
    """An open document, what is known of it, and the work on it that goes on."""

    document: Document
    settings: Settings | None = None
    is_stale: bool = True
    complaints: Sequence[Complaint] = ()
    checking: asyncio.Task[Checked] | None = None
    publishing: asyncio.Task[None] | None = None

    def drop_work(self) -> None:
        """Leave what goes on, and what it gave."""
        for task in (self.checking, self.publishing):
            if task is not None:
                task.cancel()
        self.checking = self.publishing = None


class Desk:
    """Keeps the newest state of every open document, and checks that and no other.

    Findings go to `publish` where there is one: clients that ask for them themselves need none.
    """

    def __init__(self, workshop: Workshop, tell: Tell, publish: Publish | None) -> None:
        self._workshop = workshop
        self._tell = tell
        self._publish = publish
        self._entries: dict[str, _Entry] = {}
        self._told: set[str] = set()

    def open(self, document: Document) -> None:
        """Take a document that was opened."""
        self.close(document.uri)
        self._entries[document.uri] = _Entry(document)
        self._publish_soon(document.uri, 0)

    def get(self, uri: str) -> Document | None:
        """Give the newest state of a document; None where it is not open."""
        entry = self._entries.get(uri)
        return entry.document if entry else None

    def change(self, document: Document) -> None:
        """Take the new state of an open document."""
        entry = self._entries[document.uri]
        entry.drop_work()
        entry.document = document
        self._publish_soon(document.uri, PAUSE)

    def save(self, uri: str) -> None:
        """Check a document again that was saved: what is configured may have changed as well."""
        if uri in self._entries:
            self._again(uri, 0)

    def close(self, uri: str) -> None:
        """Forget a document."""
        entry = self._entries.pop(uri, None)
        if entry is not None:
            entry.drop_work()

    def move(self, site_of: Callable[[Document], Site]) -> None:
        """Give every document the place where it belongs now."""
        for entry in self._entries.values():
            entry.document = entry.document._replace(site=site_of(entry.document))

    def reload(self) -> None:
        """Check every document with configuration that is read again."""
        self._workshop.renew()
        for uri in self._entries:
            self._again(uri, PAUSE)

    async def checked(self, uri: str) -> tuple[Document, Checked]:
        """Give the newest state of a document and what is in it; raise ClosedError."""
        while entry := self._entries.get(uri):
            if entry.checking is None:
                entry.checking = asyncio.create_task(self._check(entry))
            document, checking = entry.document, entry.checking
            await asyncio.wait([checking])
            if not checking.cancelled():
                return document, checking.result()
        raise ClosedError

    def _again(self, uri: str, pause: float) -> None:
        entry = self._entries[uri]
        entry.drop_work()
        entry.is_stale = True
        self._publish_soon(uri, pause)

    def _publish_soon(self, uri: str, pause: float) -> None:
        if self._publish is not None:
            work = self._published(uri, pause, self._publish)
            self._entries[uri].publishing = asyncio.create_task(work)

    async def _published(self, uri: str, pause: float, publish: Publish) -> None:
        await asyncio.sleep(pause)
        publish(*await self.checked(uri))

    async def _check(self, entry: _Entry) -> Checked:
        document = entry.document
        if not document.reads:
            return Checked()
        name, text = document.source.path, document.source.text
        job = Check(document.site, name, text, entry.settings, fresh=entry.is_stale)
        try:
            found: Checked = await self._workshop.ask(job)
        except WorkerLostError:
            said = f"{name} cannot be checked: the process that did it ended"
            found = Checked(complaints=(Complaint(said, said),))
        entry.is_stale = False
        entry.settings = found.settings or entry.settings
        self._complain(entry, found.complaints)
        return found

    def _complain(self, entry: _Entry, complaints: Sequence[Complaint]) -> None:
        """Tell what is not known already, of this document or of another."""
        known = {old.about for other in self._entries.values() for old in other.complaints}
        for complaint in complaints:
            if complaint.about not in known | self._told:
                self._tell(complaint.said)
            if complaint.lasts:
                self._told.add(complaint.about)
        entry.complaints = complaints
