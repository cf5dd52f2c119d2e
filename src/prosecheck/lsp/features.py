"""What the server does: documents come and go, and what is in them is shown."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from lsprotocol import types
from pygls.lsp.server import LanguageServer

from prosecheck.config.find import is_configuration
from prosecheck.lsp.actions import FIX, FIX_ALL, OPEN_PAGE, Actions
from prosecheck.lsp.client import client_of
from prosecheck.lsp.desk import ClosedError, Desk
from prosecheck.lsp.documents import Document, changed, opened, path_of, site_of
from prosecheck.lsp.help import Help
from prosecheck.lsp.parting import Leave, leave_with
from prosecheck.lsp.wire.translation import SOURCE, in_protocol
from prosecheck.lsp.work.jobs import Checked, Setup
from prosecheck.lsp.work.workshop import Workshop

WATCHED = ("**/*.toml", "**/.gitignore", "**/.prosecheckignore", "**/*baseline*.json")
"""Files that say what counts: configuration with all it extends, what is ignored, baselines."""


class Features:
    """The server, as the features of pygls call it."""

    def __init__(self, server: LanguageServer, setup: Setup, leave: Leave) -> None:
        self._server = server
        self._leave = leave
        self._workshop = Workshop(setup)
        for method, feature in (
            (types.INITIALIZE, self._initialize),
            (types.INITIALIZED, self._initialized),
            (types.TEXT_DOCUMENT_DID_OPEN, self._open),
            (types.TEXT_DOCUMENT_DID_CHANGE, self._change),
            (types.TEXT_DOCUMENT_DID_SAVE, self._save),
            (types.TEXT_DOCUMENT_DID_CLOSE, self._close),
            (types.WORKSPACE_DID_CHANGE_WATCHED_FILES, self._reload),
            (types.WORKSPACE_DID_CHANGE_WORKSPACE_FOLDERS, self._move),
        ):
            self._offer(method, feature)

    async def close(self) -> None:
        """End what goes on."""
        await self._workshop.close()

    def _offer(self, method: str, feature: Callable[..., Any], options: Any = None) -> None:
        self._server.feature(method, options)(partial(feature))  # pygls marks what it is given

    def _initialize(self, params: types.InitializeParams) -> None:
        self._parting = leave_with(params.process_id, self._leave)
        self._client = client_of(params.capabilities)
        agreed = self._server.workspace.position_encoding or types.PositionEncodingKind.Utf16
        self._encoding = types.PositionEncodingKind(agreed).value
        if self._client.pulls:
            options = types.DiagnosticOptions(
                identifier=SOURCE, inter_file_dependencies=False, workspace_diagnostics=False
            )
            self._offer(types.TEXT_DOCUMENT_DIAGNOSTIC, self._pulled, options)
        publish = None if self._client.pulls else self._publish
        self._desk = Desk(self._workshop, self._tell, publish)
        self._offer_help()
        self._workshop.start()

    def _offer_help(self) -> None:
        """Offer what helps at a place; all of it needs to know the client."""
        means = (self._desk, self._workshop, self._client, self._encoding)
        help_, actions = Help(self._server, *means), Actions(*means)
        self._offer(types.TEXT_DOCUMENT_HOVER, help_.hover)
        kinds = types.CodeActionOptions([FIX, FIX_ALL], resolve_provider=True)
        self._offer(types.TEXT_DOCUMENT_CODE_ACTION, actions.offered, kinds)
        self._offer(types.CODE_ACTION_RESOLVE, actions.resolved)
        self._server.command(OPEN_PAGE)(partial(help_.open_page))

    def _initialized(self, _params: types.InitializedParams) -> None:
        if self._client.watches:
            watchers = [types.FileSystemWatcher(pattern) for pattern in WATCHED]
            watching = types.Registration(
                "prosecheck-watch",
                types.WORKSPACE_DID_CHANGE_WATCHED_FILES,
                types.DidChangeWatchedFilesRegistrationOptions(watchers),
            )
            self._server.client_register_capability(types.RegistrationParams([watching]))

    def _open(self, params: types.DidOpenTextDocumentParams) -> None:
        self._desk.open(opened(params.text_document, self._folders()))

    def _change(self, params: types.DidChangeTextDocumentParams) -> None:
        told = params.text_document
        document = self._desk.get(told.uri)
        if document is not None:
            self._desk.change(
                changed(document, told.version, params.content_changes, self._encoding)
            )

    def _save(self, params: types.DidSaveTextDocumentParams) -> None:
        uri = params.text_document.uri
        if is_configuration(path_of(uri) or ""):
            self._reload()
        else:
            self._desk.save(uri)
            self._refresh()

    def _close(self, params: types.DidCloseTextDocumentParams) -> None:
        self._desk.close(params.text_document.uri)
        if not self._client.pulls:
            self._server.text_document_publish_diagnostics(
                types.PublishDiagnosticsParams(params.text_document.uri, [])
            )

    def _reload(self, _params: Any = None) -> None:
        self._desk.reload()
        self._refresh()

    def _refresh(self) -> None:
        """Have a client that asks for diagnostics ask again."""
        if self._client.pulls:
            self._server.workspace_diagnostic_refresh(None)

    def _move(self, _params: types.DidChangeWorkspaceFoldersParams) -> None:
        folders = self._folders()
        self._desk.move(lambda document: site_of(document.uri, folders))
        self._reload()

    def _folders(self) -> list[str]:
        known = self._server.workspace.folders
        uris = [folder.uri for folder in known.values()] or [self._server.workspace.root_uri or ""]
        return [path for path in map(path_of, uris) if path is not None]

    def _tell(self, said: str) -> None:
        told = types.ShowMessageParams(types.MessageType.Error, f"prosecheck: {said}")
        self._server.window_show_message(told)

    def _publish(self, document: Document, checked: Checked) -> None:
        self._server.text_document_publish_diagnostics(
            types.PublishDiagnosticsParams(document.uri, self._items(checked), document.version)
        )

    async def _pulled(
        self, params: types.DocumentDiagnosticParams
    ) -> types.RelatedFullDocumentDiagnosticReport:
        try:
            _, checked = await self._desk.checked(params.text_document.uri)
        except ClosedError:
            checked = Checked()
        return types.RelatedFullDocumentDiagnosticReport(self._items(checked))

    def _items(self, checked: Checked) -> list[types.Diagnostic]:
        urls = dict(checked.urls)
        return [in_protocol(found, urls, self._encoding) for found in checked.diagnostics]
