"""A page of the handbook in Markdown, and text made safe to stand in one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from prosecheck.printable import printable

REPOSITORY = "https://github.com/prosecheck/prosecheck"
"""Where the files are that the handbook names and does not hold."""
_SPECIAL = re.compile(r"[^\w ]|_")
_CODE = re.compile(r"(`+[^`]+`+)")


class Page(NamedTuple):
    """A page: its folder below the site ("" for the start), its title in the menu, its Markdown.

    Links go to the `index.md` of another folder. A page becomes `FOLDER/index.html`, which has the
    address `FOLDER/` on a server and opens from a disk too.
    """

    folder: str
    title: str
    text: str
    summary: str = ""


def escaped(text: str) -> str:
    """Give article text as HTML shows it: every sign a reference, which no reader obeys.

    Line breaks stay line breaks, but as references, so that no blank line ends the block.
    """
    return _SPECIAL.sub(_reference, text)


def _reference(match: re.Match[str]) -> str:
    sign = match[0]
    shown = sign if sign in "\t\n" else printable(sign)
    return "".join(f"&#{ord(character)};" for character in shown)


def plain(text: str) -> str:
    """Give a sentence of ours as Markdown that shows it; code in backticks stays code."""
    parts = _CODE.split(text)
    parts[::2] = (re.sub(r"([\\*_<>\[\]|&])", r"\\\1", part) for part in parts[::2])
    return "".join(parts).replace("\\<", "&lt;").replace("\\>", "&gt;").replace("\\&", "&amp;")


def code(text: str) -> str:
    """Give text as code in a sentence or in a cell of a table."""
    return f"<code>{escaped(text)}</code>"


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Give a table in Markdown; its cells are Markdown without line breaks."""
    lines = [head, ["---"] * len(head), *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)
