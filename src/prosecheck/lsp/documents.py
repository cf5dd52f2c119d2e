"""The open documents: their text, where they lie, and in which format they are read."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from lsprotocol import types
from pygls.uris import to_fs_path

from prosecheck.config.find import is_configuration
from prosecheck.lsp.wire.positions import span_of
from prosecheck.lsp.work.jobs import Site
from prosecheck.readers import FORMATS, suffix_of
from prosecheck.source import Source

SUFFIXES = {
    "markdown": ".md",
    "gfm": ".md",
    "pandoc": ".md",
    "quarto": ".md",
    "rmd": ".md",
    "mdx": ".mdx",
    "html": ".html",
    "xhtml": ".xhtml",
    "plaintext": ".txt",
    "text": ".txt",
    "json": ".json",
    "jsonl": ".jsonl",
    "ndjson": ".ndjson",
}
"""Language identifiers of editors, and the suffix whose format they mean."""


class Document(NamedTuple):
    """One state of an open document; `source` holds its text under the name it is read by.

    `reads` is false for what is neither configuration nor, by suffix or language, an article.
    """

    uri: str
    version: int | None
    site: Site
    source: Source
    reads: bool


def opened(item: types.TextDocumentItem, folders: Iterable[str]) -> Document:
    """Give a document that a client opens, in one of the workspace folders or outside."""
    site = site_of(item.uri, folders)
    name = site.location
    if suffix_of(name) not in FORMATS:
        name += SUFFIXES.get(item.language_id, "")
    reads = suffix_of(name) in FORMATS or is_configuration(name)
    return Document(item.uri, item.version, site, Source(name, item.text), reads)


def changed(
    document: Document,
    version: int | None,
    changes: Sequence[types.TextDocumentContentChangeEvent],
    encoding: str,
) -> Document:
    """Give a document after changes, each of which counts in the text the one before left."""
    source = document.source
    for change in changes:
        text = change.text
        if isinstance(change, types.TextDocumentContentChangePartial):
            start, end = span_of(source, change.range, encoding)
            text = source.text[:start] + change.text + source.text[end:]
        source = Source(source.path, text)
    return document._replace(version=version, source=source)


def site_of(uri: str, folders: Iterable[str]) -> Site:
    """Give where a document belongs, among some workspace folders."""
    path = path_of(uri)
    known = sorted(folders, key=len, reverse=True)
    if path is None:
        folder = known[-1] if known else os.getcwd()
        name = uri.partition(":")[2].rpartition("/")[2] or "untitled"
        return Site(os.path.join(folder, name), folder, on_disk=False)
    around = (f for f in known if path.startswith(f.rstrip(os.sep) + os.sep))
    return Site(path, next(around, os.path.dirname(path)))


def path_of(uri: str) -> str | None:
    """Give the path of a file's address; None for one that is not on disk."""
    path = to_fs_path(uri)
    return os.path.normpath(path) if path and os.path.isabs(path) else None
