"""What the client at the other end can do."""

from __future__ import annotations

from typing import NamedTuple

from lsprotocol import types
from pygls.capabilities import get_capability

MARKDOWN = types.MarkupKind.Markdown


class Client(NamedTuple):
    """What the client said of itself.

    `pulls`: it asks for diagnostics, and can be told to ask again. `versions`: it takes edits
    that say for which version they are. `resolves`: it asks for the edit of an action that was
    chosen. `markup` is the kind of text that it shows.
    """

    pulls: bool
    watches: bool
    versions: bool
    resolves: bool
    shows: bool
    markup: types.MarkupKind


def client_of(capabilities: types.ClientCapabilities) -> Client:
    """Give what the capabilities of a client say."""

    def can(name: str) -> bool:
        return bool(get_capability(capabilities, name))

    resolved = get_capability(capabilities, "text_document.code_action.resolve_support.properties")
    formats = get_capability(capabilities, "text_document.hover.content_format")
    return Client(
        # Neovim 0.11 asks, and not again when what is configured has changed: it is sent them.
        pulls=can("text_document.diagnostic") and can("workspace.diagnostics.refresh_support"),
        watches=can("workspace.did_change_watched_files.dynamic_registration"),
        versions=can("workspace.workspace_edit.document_changes"),
        resolves="edit" in (resolved or ()) and can("text_document.code_action.data_support"),
        shows=can("window.show_document.support"),
        markup=MARKDOWN if MARKDOWN in (formats or ()) else types.MarkupKind.PlainText,
    )
