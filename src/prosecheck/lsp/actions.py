"""Code actions: fix this, fix all that is safe, suppress here, open the rule's page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from lsprotocol import types
from pygls.exceptions import JsonRpcException

from prosecheck.diagnostic import Diagnostic, SourceEdit
from prosecheck.lsp.client import Client
from prosecheck.lsp.desk import ClosedError, Desk
from prosecheck.lsp.documents import Document
from prosecheck.lsp.wire.positions import span_of
from prosecheck.lsp.wire.translation import in_protocol, text_edits
from prosecheck.lsp.work.jobs import Checked, Mend, Suppress
from prosecheck.lsp.work.workshop import WorkerLostError, Workshop
from prosecheck.placement import OWN_FAMILY
from prosecheck.rule import Applicability
from prosecheck.source import SourceSpan

FIX_ALL = f"{types.CodeActionKind.SourceFixAll.value}.prosecheck"
FIX = types.CodeActionKind.QuickFix.value
OPEN_PAGE = "prosecheck.openPage"
"""The command that shows the page of a rule; it takes the document's address and a code."""
_MANY = 8
"""Findings at a selection from which on each is not offered to be suppressed on its own."""


class Actions:
    """What the client may offer at a place of a document."""

    def __init__(self, desk: Desk, workshop: Workshop, client: Client, encoding: str) -> None:
        self._desk = desk
        self._workshop = workshop
        self._client = client
        self._encoding = encoding

    async def offered(self, params: types.CodeActionParams) -> list[types.CodeAction]:
        """Give the actions at a place; their edits, where these take time, when one is chosen."""
        try:
            document, checked = await self._desk.checked(params.text_document.uri)
        except ClosedError:
            return []
        at = span_of(document.source, params.range, self._encoding)
        found = [d for d in checked.diagnostics if _touches(d, at)]
        actions = []
        if _is_wanted(FIX, params.context.only):
            actions += [*self._fixes(document, checked, found)]
        if _is_wanted(FIX_ALL, params.context.only) and _is_mendable(checked):
            actions.append(_deferred(document, "Fix all that is safe", FIX_ALL, {"do": "mend"}))
        if self._client.resolves:
            return actions
        whole = [await self._completed(document, checked, action) for action in actions]
        return [action for action in whole if action.edit or action.command]

    async def resolved(self, action: types.CodeAction) -> types.CodeAction:
        """Give an action that was chosen with its edit, if its document is still what it was."""
        data = action.data
        if not isinstance(data, dict) or not isinstance(data.get("uri"), str):
            return action
        try:
            document, checked = await self._desk.checked(data["uri"])
        except ClosedError:
            document = None
        if document is None or document.version != data.get("version"):
            said = "the document has changed since the action was offered"
            raise JsonRpcException(said, types.LSPErrorCodes.ContentModified)
        return await self._completed(document, checked, action)

    def _fixes(
        self, document: Document, checked: Checked, found: Sequence[Diagnostic]
    ) -> Iterator[types.CodeAction]:
        shown = {d: in_protocol(d, dict(checked.urls), self._encoding) for d in found}
        for d in found:
            if d.fix is not None:
                is_safe = d.fix.applicability is Applicability.SAFE
                yield types.CodeAction(
                    title=f"Fix {d.code}{'' if is_safe else ' (unsafe)'}: {d.fix.message}",
                    kind=FIX,
                    diagnostics=[shown[d]],
                    is_preferred=is_safe or None,
                    edit=self._edit(document, d.fix.edits),
                )
        ours = [d for d in found if not d.code.startswith(OWN_FAMILY)]
        for d in ours if len(ours) <= _MANY else ():
            place = {"do": "suppress", "code": d.code, "start": d.start.offset}
            action = _deferred(document, f"Suppress {d.code} here", FIX, place)
            action.diagnostics = [shown[d]]
            yield action
        if self._client.shows:
            for code, rule in {d.code: d.rule for d in ours}.items():
                title = f"Open the page of {rule}"
                command = types.Command(title, OPEN_PAGE, arguments=[document.uri, code])
                yield types.CodeAction(title, FIX, command=command)

    async def _completed(
        self, document: Document, checked: Checked, action: types.CodeAction
    ) -> types.CodeAction:
        """Give an action with the edit that its data describes."""
        job = _job(document, checked, action.data)
        if job is not None:
            try:
                edits: Sequence[SourceEdit] = await self._workshop.ask(job)
            except WorkerLostError:
                edits = ()
            if edits:
                action.edit = self._edit(document, edits)
        return action

    def _edit(self, document: Document, edits: Sequence[SourceEdit]) -> types.WorkspaceEdit:
        written = text_edits(document, edits, self._encoding)
        if not self._client.versions:
            return types.WorkspaceEdit(changes={document.uri: written})
        place = types.OptionalVersionedTextDocumentIdentifier(document.uri, document.version)
        return types.WorkspaceEdit(document_changes=[types.TextDocumentEdit(place, written)])


def _deferred(document: Document, title: str, kind: str, data: dict[str, Any]) -> types.CodeAction:
    """Give an action without its edit, and the data by which that is made later."""
    place = {"uri": document.uri, "version": document.version}
    return types.CodeAction(title, kind, data={**place, **data})


def _job(document: Document, checked: Checked, data: Any) -> Mend | Suppress | None:
    """Give the job that makes the edit of an action; None where it needs none."""
    source = document.source
    match data:
        case {"do": "mend"} if checked.settings is not None:
            return Mend(document.site, source.path, source.text, checked.settings)
        case {"do": "suppress", "code": code, "start": start}:
            for d in checked.diagnostics:
                if (d.code, d.start.offset) == (code, start):
                    return Suppress(source.path, source.text, d)
    return None


def _touches(d: Diagnostic, at: SourceSpan) -> bool:
    return d.start.offset <= at.end and at.start <= d.end.offset


def _is_mendable(checked: Checked) -> bool:
    fixes = (d.fix for d in checked.diagnostics)
    return any(fix and fix.applicability is Applicability.SAFE for fix in fixes)


def _is_wanted(kind: str, only: Sequence[str] | None) -> bool:
    """Whether a kind of action is asked for: itself, or one that it is a kind of."""
    return only is None or any(f"{kind}.".startswith(f"{k}." if k else "") for k in only)
