"""Readers: each turns the source of one format into an Article."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from types import ModuleType

from prosecheck.article import Article
from prosecheck.source import Source

FORMATS = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".mdown": "markdown",
    ".mkd": "markdown",
    ".mdx": "markdown",
    ".txt": "plain",
    ".text": "plain",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".json": "json_articles",
    ".jsonl": "json_articles",
    ".ndjson": "json_articles",
    ".xml": "feeds",
}
"""Known file suffixes, in lower case, and the module that reads them."""

NAMED_ONLY = frozenset({".xml"})
"""Known suffixes of which folders hold too many other things: such a file is read when named."""


def suffix_of(path: str) -> str:
    """Give the suffix of a path in lower case, "" when it has none."""
    name = path.replace("\\", "/").rpartition("/")[2]
    stem, dot, suffix = name.rpartition(".")
    return f".{suffix.lower()}" if dot and stem else ""


class ReaderError(Exception):
    """The reader of a plugin failed; the message names its module and says how."""


def read(source: Source) -> Article:
    """Read a source as the suffix of its path says; as plain text where it says nothing.

    Of a file that holds many articles this is the first.
    """
    article: Article = _module_for(source).read(source)
    return article


def read_all(source: Source) -> Sequence[Article]:
    """Read every article of a source, in the order of the file.

    Raise ReaderError where the reader is a plugin's and fails.
    """
    if source.reader:
        return _read_by_plugin(source)
    return _articles_by(_module_for(source), source)


def _articles_by(module: ModuleType, source: Source) -> Sequence[Article]:
    articles: Sequence[Article] = (
        module.read_all(source) if hasattr(module, "read_all") else (module.read(source),)
    )
    return articles


def _read_by_plugin(source: Source) -> Sequence[Article]:
    try:
        articles = tuple(_articles_by(import_module(source.reader), source))
        if not all(isinstance(one, Article) and one.source is source for one in articles):
            raise TypeError("it gave something other than articles of the file")
    except Exception as error:  # the border to strangers' code, as where they are loaded
        said = str(error) or type(error).__name__
        raise ReaderError(f"its reader {source.reader} failed: {said}") from error
    return articles


def _module_for(source: Source) -> ModuleType:
    name = FORMATS.get(suffix_of(source.path), "plain")
    return import_module(f"prosecheck.readers.{name}")
