"""The guides: the Markdown files of this folder, and sections of the README, as pages."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from pathlib import Path

from pages.page import REPOSITORY, Page
from prosecheck.report.about import HANDBOOK

START = "index.md"
_LINK = re.compile(rf"(?<=\]\()({re.escape(HANDBOOK)}[^)#\s]*|(?!\w+:|#)[^)#\s]+)(#[^)\s]*)?(?=\))")
"""Where a link leads, to a file or to the handbook itself: the path, and the heading in it."""
_FENCE = re.compile(r"^(`{3,}|~{3,}).*?^\1", re.MULTILINE | re.DOTALL)


def guides(docs: Path) -> list[Page]:
    """Give a page for every Markdown file of a folder; the start page has no folder."""
    names = _names(docs)
    return [_guide(docs / Path(path).name, names) for path in names]


def section_page(docs: Path, heading: str, folder: str) -> Page:
    """Give one section of the README as a page of its own."""
    readme = (docs.parent / "README.md").read_text("utf-8")
    start = readme.index(f"\n## {heading}\n") + 2
    text = readme[start : readme.find("\n## ", start)]
    title = heading.removeprefix("The ").capitalize()
    return Page(folder, title, _linked(text, "", folder, _names(docs)))


def file_page(docs: Path, name: str, title: str, folder: str) -> Page:
    """Give a Markdown file that stands beside the folder of the guides as a page."""
    text = (docs.parent / name).read_text("utf-8")
    return Page(folder, title, _linked(text, "", folder, _names(docs)))


def _names(docs: Path) -> dict[str, str]:
    """Give the folders of the pages of guides, by the paths of the files in the repository."""
    found = sorted(path.name for path in docs.glob("*.md"))
    return {f"docs/{name}": "" if name == START else f"guides/{name[:-3]}/" for name in found}


def _guide(path: Path, names: Mapping[str, str]) -> Page:
    text = path.read_text("utf-8")
    title = next(line for line in text.splitlines() if line.startswith("# "))[2:]
    folder = names[f"docs/{path.name}"].rstrip("/")
    return Page(folder, title.partition(":")[0], _linked(text, "docs", folder, names))


def _linked(text: str, place: str, folder: str, names: Mapping[str, str]) -> str:
    """Turn links to files into links to pages; fenced blocks are left alone.

    `place` is the folder of the text in the repository, `folder` that of its page, and `names`
    are the folders of pages by the paths of their files.
    """
    up = "../" * len(Path(folder).parts)

    def led(match: re.Match[str]) -> str:
        target, heading = match[1], match[2] or ""
        if target.startswith(HANDBOOK):
            return f"{up}{target.removeprefix(HANDBOOK)}index.md{heading}"
        inside = posixpath.normpath(posixpath.join(place, target))
        if inside in names:
            return f"{up}{names[inside]}index.md{heading}"
        return f"{REPOSITORY}/blob/main/{inside}{heading}"

    parts, at = [], 0
    for fence in _FENCE.finditer(text):
        parts += [_LINK.sub(led, text[at : fence.start()]), fence[0]]
        at = fence.end()
    return "".join([*parts, _LINK.sub(led, text[at:])])
