"""Readers: each turns the source of one format into an Article."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from prosecheck.article import Article
from prosecheck.source import Source

Reader = Callable[[Source], Article]

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
}
"""Known file suffixes, in lower case, and the module that reads them."""


def suffix_of(path: str) -> str:
    """Give the suffix of a path in lower case, "" when it has none."""
    name = path.replace("\\", "/").rpartition("/")[2]
    stem, dot, suffix = name.rpartition(".")
    return f".{suffix.lower()}" if dot and stem else ""


def read(source: Source) -> Article:
    """Read a source as the suffix of its path says; as plain text where it says nothing."""
    name = FORMATS.get(suffix_of(source.path), "plain")
    reader: Reader = import_module(f"prosecheck.readers.{name}").read
    return reader(source)
