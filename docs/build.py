"""Builds the handbook: `python docs/build.py --output site`.

Guides are the Markdown files of this folder. All other pages are written from the rooms of the
rules, the commands and the tables of keys and formats, into a folder that goes away afterwards.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

from pages.commands import commands
from pages.contract import contract
from pages.guides import file_page, guides, section_page
from pages.page import Page
from pages.rules import catalogue, rule_pages
from pages.settings import settings
from prosecheck.report.about import HANDBOOK

DOCS = Path(__file__).parent
GENERATOR = "zensical.toml"
AUDIENCES = {
    "Guides": ("writers", "suppressions", "ci", "gate", "recipes", "editors"),
    "Rule authors": ("house-rules", "vale", "plugins", "contributing"),
    "Reference": ("commands", "configuration", "formats", "json", "exit-codes", "changelog"),
}
"""Which pages stand together in the menu, in their order; other guides join the first."""

Menu = list[tuple[str, "str | Menu"]]


def main() -> None:
    """Write the site to a folder, which is replaced; exit with 1 where a link leads nowhere."""
    parser = argparse.ArgumentParser(description="Build the handbook.")
    parser.add_argument("--output", type=Path, required=True, help="the folder of the site")
    output = parser.parse_args().output
    if output.exists() and any(output.iterdir()) and not (output / "search.json").exists():
        parser.error(f"{output} is not empty and holds no site")
    with tempfile.TemporaryDirectory() as folder:
        built = _built(Path(folder))
        if built is None:
            raise SystemExit(1)
        _make_searchable(built)
        shutil.rmtree(output, ignore_errors=True)
        shutil.copytree(built, output)


def _built(project: Path) -> Path | None:
    """Give the folder of the site that is built in a project; None where that fails."""
    menu = _written(project / "pages")
    shutil.copytree(DOCS / "theme", project / "pages" / "theme")
    look = project / "pages" / "theme" / GENERATOR
    config = project / GENERATOR
    config.write_text(_head(menu) + look.read_text("utf-8"), "utf-8")
    look.unlink()
    # Strict: a link or an anchor that leads nowhere is a failure.
    args = [sys.executable, "-m", "zensical", "build", "--strict", "--clean", "-f", str(config)]
    run = subprocess.run(args, cwd=project, check=False)
    return project / "site" if run.returncode == 0 else None


def _make_searchable(site: Path) -> None:
    """Write the index of the search as a script too: no page on a disk may fetch a file."""
    index = (site / "search.json").read_text("utf-8")
    (site / "search.js").write_text(f"var __index = {index}", "utf-8")


def _written(folder: Path) -> Menu:
    """Write all pages below a folder and give the menu that leads to them."""
    families = list(rule_pages())
    listed = catalogue()
    texts = {page.folder.rpartition("/")[2]: page for page in _texts()}
    of_rules = [page for _, pages in families for page in pages]
    for page in (listed, *of_rules, *texts.values()):
        _write(folder, page)
    by_family: Menu = [(family, _entries(pages)) for family, pages in families]
    start = texts.pop("")
    rules: Menu = [("Rules", [(listed.title, _path(listed)), *by_family])]
    first, *others = _menus(texts)
    return [("Start", _path(start)), first, *rules, *others]


def _texts() -> list[Page]:
    """Give the pages that are not about a rule."""
    return [
        *guides(DOCS),
        section_page(DOCS, "Work on it", "guides/contributing"),
        section_page(DOCS, "The formats", "reference/formats"),
        file_page(DOCS, "CHANGELOG.md", "Changelog", "reference/changelog"),
        commands(),
        settings(),
        contract(),
    ]


def _menus(texts: dict[str, Page]) -> Menu:
    """Give the menus of the pages that are there."""
    known = {name for names in AUDIENCES.values() for name in names}
    menus: Menu = []
    for number, (audience, names) in enumerate(AUDIENCES.items()):
        others = () if number else sorted(set(texts) - known)
        pages = [texts[name] for name in (*names, *others) if name in texts]
        menus.append((audience, _entries(pages)))
    return menus


def _entries(pages: Iterable[Page]) -> Menu:
    return [(page.title, _path(page)) for page in pages]


def _path(page: Page) -> str:
    return f"{page.folder}/index.md".lstrip("/")


def _write(folder: Path, page: Page) -> None:
    path = folder / _path(page)
    path.parent.mkdir(parents=True, exist_ok=True)
    about = f"description: {json.dumps(page.summary)}\n" if page.summary else ""
    path.write_text(f"---\ntitle: {json.dumps(page.title)}\n{about}---\n\n{page.text}", "utf-8")


def _head(menu: Menu) -> str:
    """Give the first table of the configuration in TOML, whose strings are those of JSON."""
    values = {
        "site_name": "prosecheck",
        "site_description": "A linter for generated articles: ruff for prose.",
        "site_url": HANDBOOK,
        "docs_dir": "pages",
        "site_dir": "site",
        "extra_css": ["theme/handbook.css"],
        "extra_javascript": ["theme/iframe-worker.js"],
    }
    lines = [f"{key} = {json.dumps(value)}" for key, value in values.items()]
    # Addresses end in index.html, so that the site opens from a disk as well.
    return "\n".join(["[project]", *lines, "use_directory_urls = false", f"nav = {_toml(menu)}\n"])


def _toml(menu: Menu) -> str:
    entries: Sequence[str] = [
        f"{{ {json.dumps(title)} = {json.dumps(to) if isinstance(to, str) else _toml(to)} }}"
        for title, to in menu
    ]
    return f"[{', '.join(entries)}]"


if __name__ == "__main__":
    main()
