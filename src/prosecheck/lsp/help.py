"""What a rule is about, shown where its finding stands."""

from __future__ import annotations

from lsprotocol import types
from pygls.lsp.server import LanguageServer

from prosecheck.lsp.client import Client
from prosecheck.lsp.desk import ClosedError, Desk
from prosecheck.lsp.documents import Document
from prosecheck.lsp.wire.positions import offset_of, range_of
from prosecheck.lsp.work.jobs import Look, Page
from prosecheck.lsp.work.workshop import WorkerLostError, Workshop

_PARTING = "\n\n---\n\n"


class Help:
    """Shows the pages of rules: on hover, and opened in an editor or a browser."""

    def __init__(
        self, server: LanguageServer, desk: Desk, workshop: Workshop, client: Client, encoding: str
    ) -> None:
        self._server = server
        self._desk = desk
        self._workshop = workshop
        self._client = client
        self._encoding = encoding

    async def hover(self, params: types.HoverParams) -> types.Hover | None:
        """Give the pages of the rules that found something at a place."""
        try:
            document, checked = await self._desk.checked(params.text_document.uri)
        except ClosedError:
            return None
        at = offset_of(document.source, params.position, self._encoding)
        found = [d for d in checked.diagnostics if d.start.offset <= at < d.end.offset]
        codes = dict.fromkeys(d.code for d in found)
        pages = [page for code in codes if (page := await self._page(document, code))]
        if not pages:
            return None
        said = _PARTING.join(page.markdown.strip() for page in pages)
        content = types.MarkupContent(self._client.markup, said)
        return types.Hover(content, range_of(document.source, found[0].span, self._encoding))

    async def open_page(self, uri: str, code: str) -> None:
        """Show the page of a rule that found something in a document."""
        document = self._desk.get(uri)
        page = await self._page(document, code) if document else None
        if page is None or page.address is None:
            said = types.ShowMessageParams(types.MessageType.Info, f"{code} has no page")
            self._server.window_show_message(said)
            return
        is_external = not page.address.startswith("file:")
        shown = types.ShowDocumentParams(page.address, external=is_external, take_focus=True)
        self._server.window_show_document(shown)

    async def _page(self, document: Document, code: str) -> Page | None:
        try:
            page: Page | None = await self._workshop.ask(Look(document.site, code))
        except WorkerLostError:
            return None
        return page
