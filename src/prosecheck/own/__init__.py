"""The pages of what prosecheck itself reports, one file a name, beside this module."""

from __future__ import annotations

from importlib.resources import files

from prosecheck.placement import OWN


def own_page(word: str) -> str | None:
    """Give the Markdown page of a code or name of our own; None for any other word."""
    name = OWN.get(word, word)
    if name not in OWN.values():
        return None
    return files(__name__).joinpath(f"{name}.md").read_text(encoding="utf-8")
