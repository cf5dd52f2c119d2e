"""The guides: the Markdown files of this folder, and sections of the README, as pages."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from pages.page import REPOSITORY, Page

START = "index"
_LINK = re.compile(r"(?<=\]\()(?!\w+:|#)([^)#\s]*)(#[^)\s]*)?(?=\))")
"""Where a link to another file leads: the path, and the heading in it."""
_FENCE = re.compile(r"^(`{3,}|~{3,}).*?^\1", re.MULTILINE | re.DOTALL)


def guides(folder: Path) -> list[Page]:
    """Give a page for every Markdown file of a folder, by name; the start page has no folder."""
    names = {path.stem for path in folder.glob("*.md")}
    return [_guide(folder / f"{name}.md", names) for name in sorted(names)]


def section_page(readme: str, heading: str, folder: str) -> Page:
    """Give one section of the README as a page of its own."""
    start = readme.index(f"\n## {heading}\n") + 1
    end = readme.find("\n## ", start)
    text = readme[start + 1 : end].replace("\n###", "\n##")
    return Page(folder, heading.removeprefix("The ").capitalize(), _linked(text, "", folder, ()))


def _guide(path: Path, names: Iterable[str]) -> Page:
    text = path.read_text("utf-8")
    title = next(line for line in text.splitlines() if line.startswith("# "))[2:]
    folder = "" if path.stem == START else f"guides/{path.stem}"
    return Page(folder, title.partition(":")[0], _linked(text, "docs", folder, names))


def _linked(text: str, place: str, folder: str, names: Iterable[str]) -> str:
    """Turn links to files into links to pages; fenced blocks are left alone.

    `place` is the folder of the text in the repository, `folder` that of its page.
    """
    up = "../" * len(Path(folder).parts)
    known = {f"{name}.md": f"guides/{name}" for name in names} | {f"{START}.md": ""}

    def led(match: re.Match[str]) -> str:
        target, heading = match[1], match[2] or ""
        if target in known:
            return f"{up}{known[target]}/index.md".replace("//", "/") + heading
        if target.startswith("site:"):
            return up + target.removeprefix("site:") + heading
        inside = Path(place, target).as_posix()
        while "/../" in f"/{inside}":
            inside = re.sub(r"(^|/)(?!\.\./)[^/]+/\.\./", r"\1", inside, count=1)
        return f"{REPOSITORY}/blob/main/{inside}{heading}"

    parts, at = [], 0
    for fence in _FENCE.finditer(text):
        parts += [_LINK.sub(led, text[at : fence.start()]), fence[0]]
        at = fence.end()
    return "".join([*parts, _LINK.sub(led, text[at:])])
