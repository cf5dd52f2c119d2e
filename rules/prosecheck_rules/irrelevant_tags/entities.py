"""Names that stand for one another: aliases, tickers, people and their organisations, subjects."""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import cache

from prosecheck.api import label_words, stem


def supporters(words: tuple[str, ...]) -> tuple[str, ...]:
    """Give the names whose mention in a text supports a tag of these words; often none."""
    return _index().get(_key(words), ())


@cache
def _index() -> Mapping[str, tuple[str, ...]]:
    """Give the table of entities.toml by key; read when the first tag needs it."""
    import tomllib  # only articles with tags need it

    with open(os.path.join(os.path.dirname(__file__), "entities.toml"), "rb") as file:
        table = tomllib.load(file)
    found: dict[str, list[str]] = {}
    for group in table.pop("same"):
        for name in group:
            found.setdefault(_key_of(name), []).extend(n for n in group if n != name)
    for kind, hubs in table.items():
        for hub, others in hubs.items():
            found.setdefault(_key_of(hub), []).extend(others)
            if kind != "subjects":
                for other in others:
                    found.setdefault(_key_of(other), []).append(hub)
    return {key: tuple(dict.fromkeys(names)) for key, names in found.items()}


def _key_of(name: str) -> str:
    return _key(tuple(label_words(name)))


def _key(words: tuple[str, ...]) -> str:
    return "".join(stem(word) for word in words)
