"""The handbook as it is built: every page, every link, every marked word."""

import subprocess
import sys
import tomllib
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag

import pytest

from prosecheck.cases import Case, cases_in
from prosecheck.frozen import fields
from prosecheck.placement import OWN
from prosecheck.plugins import OUR_RULES, rules_in
from prosecheck.printable import printable
from prosecheck.report.about import HANDBOOK, About
from prosecheck.rooms import room_of
from prosecheck.rule import Room, Rule

pytest.importorskip("zensical", reason="the extra docs is not installed")

DOCS = Path(__file__).parents[1] / "docs"
RULES = rules_in(OUR_RULES)


class PageParser(HTMLParser):
    """What a page links to, loads and can be linked to; its text by element."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.loads: list[str] = []
        self.anchors: set[str] = set()
        self.texts: dict[str, list[str]] = {}
        self.open: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take an element, its classes, and what it links to."""
        given = {name: value or "" for name, value in attrs}
        self.anchors |= {given[name] for name in ("id", "name") if given.get(name)}
        if tag == "a" and "href" in given:
            self.links.append(given["href"])
        elif tag == "link" and given.get("rel") not in ("canonical", "next", "prev"):
            self.loads.append(given["href"])
        elif given.get("src"):
            self.loads.append(given["src"])
        for one in (tag, *(f"{tag}.{name}" for name in given.get("class", "").split())):
            self.texts.setdefault(one, []).append("")
        classes = given.get("class", "").split()
        self.open.append(" ".join([tag, *(f"{tag}.{name}" for name in classes)]))

    def handle_endtag(self, tag: str) -> None:
        """Leave the element."""
        while self.open and self.open.pop().split()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        """Add text to all elements around it."""
        for element in self.open:
            for one in element.split():
                self.texts[one][-1] += data


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> "tuple[Path, str]":
    site = tmp_path_factory.mktemp("handbook") / "site"
    args = [sys.executable, str(DOCS / "build.py"), "--output", str(site)]
    run = subprocess.run(args, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr
    return site, run.stdout + run.stderr


@pytest.fixture(scope="module")
def site(built: "tuple[Path, str]") -> Path:
    return built[0]


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[Path, PageParser]:
    found = {path: PageParser(path.read_text("utf-8")) for path in site.rglob("*.html")}
    del found[site / "404.html"]  # whose links count from the root of a server
    return found


def _of(pages: dict[Path, PageParser], site: Path, folder: str) -> PageParser:
    return pages[site / folder / "index.html"]


def test_the_site_builds_without_a_warning(built: "tuple[Path, str]") -> None:
    assert "No issues found" in built[1]


def test_a_folder_that_holds_no_site_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "novel.txt").write_text("It rained.")
    args = [sys.executable, str(DOCS / "build.py"), "--output", str(tmp_path)]
    run = subprocess.run(args, capture_output=True, text=True, check=False)
    assert run.returncode == 2
    assert "is not empty and holds no site" in run.stderr
    assert (tmp_path / "novel.txt").exists()


def test_every_link_of_the_site_leads_to_a_page_and_a_place_in_it(
    site: Path, pages: dict[Path, PageParser]
) -> None:
    followed = 0
    for path, page in pages.items():
        for link in page.links:
            address, anchor = urldefrag(link)
            assert not address.startswith(HANDBOOK), f"{path}: {link} leaves a copy on a disk"
            if "://" in address:
                continue
            target = (path.parent / unquote(address)).resolve() if address else path
            assert target.is_relative_to(site), f"{path}: {link}"
            assert target.is_file(), f"{path}: {link}"
            assert not anchor or unquote(anchor) in pages[target].anchors, f"{path}: {link}"
            followed += 1
    assert followed > 1000


def test_nothing_is_loaded_from_elsewhere(site: Path, pages: dict[Path, PageParser]) -> None:
    for path, page in pages.items():
        assert page.loads
        for load in page.loads:
            assert (path.parent / load).resolve().is_file(), f"{path}: {load}"
    for style in site.rglob("*.css"):
        text = style.read_text("utf-8")
        assert "@import" not in text
        assert "url(http" not in text
        assert "url(//" not in text


@pytest.mark.parametrize("code", [*OWN, *(rule.code for rule in RULES)])
def test_a_code_that_can_be_reported_has_its_page(
    code: str, site: Path, pages: dict[Path, PageParser]
) -> None:
    url = About("1", rules=lambda: RULES).url_of(code)
    assert url is not None
    assert url.startswith(HANDBOOK)
    assert url.endswith("/")
    page = _of(pages, site, url.removeprefix(HANDBOOK))
    (title,) = page.texts["h1"]
    assert f"({code})" in title


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_the_page_of_a_rule_has_all_its_parts(
    rule: Rule, site: Path, pages: dict[Path, PageParser]
) -> None:
    page = _of(pages, site, f"rules/{rule.name}")
    parts = ["What it flags", "Why", "Instead", "When to ignore"]
    parts += ["Examples", "Options", "Evidence", "Sources"]
    assert [text.rstrip("¶") for text in page.texts["h2"]] == parts
    options = {field.name.replace("_", "-") for field in fields(rule.options)}
    assert options <= {text.rstrip("¶") for text in page.texts["h3"]}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_the_examples_of_a_rule_are_its_cases_with_the_flagged_words_marked(
    rule: Rule, site: Path, pages: dict[Path, PageParser]
) -> None:
    texts = _of(pages, site, f"rules/{rule.name}").texts
    cases = cases_in(Path(room_of(rule).cases))
    assert cases
    for case, text in zip(cases, texts["figure.case"], strict=True):
        assert _visible(case.text) in text
        assert case.fixed is None or _visible(case.fixed) in text
    assert texts["mark"] == [words for case in cases for words in _flagged(case)]


def _visible(text: str) -> str:
    return "\n".join("\t".join(map(printable, line.split("\t"))) for line in text.splitlines())


def _flagged(case: Case) -> Iterator[str]:
    lines = case.text.split("\n")
    for mark in sorted(case.marks):
        yield printable(lines[mark.line - 1][mark.start - 1 : mark.end - 1])


def test_the_settings_that_pages_of_rules_show_are_settings(
    site: Path, pages: dict[Path, PageParser], tmp_path: Path
) -> None:
    shown = ""
    for rule in RULES:
        texts = _of(pages, site, f"rules/{rule.name}").texts["div.language-toml"]
        shown += texts[-1] + "\n"
    assert set(tomllib.loads(shown)["rule"]) == {rule.name for rule in RULES}
    (tmp_path / "prosecheck.toml").write_text(shown, "utf-8")
    args = [sys.executable, "-m", "prosecheck", "config", "show"]
    run = subprocess.run(args, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr


def test_no_list_is_left_a_paragraph(pages: dict[Path, PageParser]) -> None:
    for path, page in pages.items():
        for text in page.texts.get("p", []):
            assert "\n- " not in text, f"{path}: {text}"
            assert "\n| " not in text, f"{path}: {text}"


def test_every_guide_is_in_the_menu(site: Path, pages: dict[Path, PageParser]) -> None:
    names = {path.stem for path in DOCS.glob("*.md")} - {"index"}
    start = _of(pages, site, ".")
    # The menu says "./" before an address, the text of the page does not.
    assert {f"./guides/{name}/index.html" for name in names} <= set(start.links)


def test_every_command_and_key_has_its_place(site: Path, pages: dict[Path, PageParser]) -> None:
    from prosecheck.cli import COMMANDS
    from prosecheck.config.keys import OF_RULE, PATHS, TOP

    anchors = _of(pages, site, "reference/commands").anchors
    assert {f"prosecheck-{name}" for name in COMMANDS} <= anchors
    keys = _of(pages, site, "reference/configuration").anchors
    assert {key.name for key in (*TOP, *OF_RULE, PATHS)} <= keys


def test_article_text_is_data_in_an_example(tmp_path: Path) -> None:
    from pages.examples import examples

    hostile = '<script>alert("x")</script> &amp; [a](b.md) {{ x }} `c` \x1b[31m\n\n</pre>---'
    cases = tmp_path / "cases.md"
    cases.write_text(f"## Clean\n\n### <b>bold</b>\n\n```txt\n{hostile}\n```\n", "utf-8")
    rule = Rule("TST001", "quiet", "x", check=lambda *_: (), room=Room("x", cases=str(cases)))
    shown = examples(rule)
    (html,) = (line for line in shown.splitlines() if "<figure" in line)  # no blank line in it
    for sign in ("<script", "<b>", "</pre>-", "[a]", "`c`", "{{", "\x1b", "&amp;"):
        assert sign not in html
    assert _visible(hostile) in PageParser(html).texts["figure.case"][0]
