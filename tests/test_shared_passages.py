"""Passages shared between the files of a run, in real files."""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from prosecheck.config import Config
from prosecheck.diagnostic import Diagnostic
from prosecheck.discovery import files_of
from prosecheck.engine import Facts
from prosecheck.pool import LARGE, outcomes
from prosecheck.run import Task, concluded, facts_of

CONFIG = Config(select=("REP002",))
FERRY = (
    "The ferry leaves the old pier at nine and comes back at six. It takes bicycles and dogs, and "
    "on windy days it keeps close to the shore, so the crossing lasts an hour longer than the "
    "timetable says, and nobody minds."
)
TOWER = (
    "Nobody knows who built the tower on the hill. The oldest map of the parish shows it without "
    "a roof, and the letters of the first vicar call it a ruin, though a shepherd lived in it with "
    "his three sons."
)
BREAD = (
    "The baker lets the dough rest for a night in the cellar. In the morning it goes into an oven "
    "that his grandfather bricked by hand, and by seven the first loaves are on the counter."
)
WATER = (
    "The well in the yard went dry in the summer of the great fire. A new one was dug by the men "
    "of the upper farm, and it took them until the week before Easter to find enough water for all."
)


@pytest.fixture(autouse=True)
def _inside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def _found(
    texts: Mapping[str, str], *, config: Config = CONFIG, jobs: int = 1, kept: Facts | None = None
) -> list[Diagnostic]:
    for name, text in texts.items():
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(text, "utf-8")
    checked = outcomes(_tasks(config, list(texts)), jobs, sources=True)
    return [d for one in concluded(checked, kept or {}) for d in one.diagnostics]


def _tasks(config: Config, paths: list[str]) -> list[Task]:
    return [Task(config, file) for file in files_of(paths)]


def _page(*paragraphs: str) -> str:
    return "\n\n".join(["# A day out", *paragraphs]) + "\n"


def test_each_of_two_files_names_the_other_at_the_first_sentence() -> None:
    found = _found({"a.md": _page(TOWER, FERRY), "b/c.md": _page(FERRY, BREAD)})
    said = "this paragraph also stands word for word in"
    assert [d.path for d in found] == ["a.md", "b/c.md"]
    assert found[0].message.startswith(f"{said} b/c.md; ")
    assert found[1].message.startswith(f"{said} a.md; ")
    assert {d.excerpt for d in found} == {FERRY.partition(" It takes")[0]}


def test_it_is_found_across_formats() -> None:
    page = f"<html><body><article><h1>A day out</h1><p>{FERRY}</p></article></body></html>"
    found = _found({"a.md": _page(FERRY), "b.html": page, "c.txt": f"A day out\n{FERRY}\n"})
    assert [d.path for d in found] == ["a.md", "b.html", "c.txt"]


def test_further_files_are_counted() -> None:
    found = _found({name: _page(FERRY) for name in ("c.md", "a.md", "b.md")})
    assert [d.path for d in found] == ["c.md", "a.md", "b.md"]
    assert "in a.md and 1 more file;" in found[0].message
    assert "in b.md and 1 more file;" in found[1].message


def test_a_file_that_has_a_passage_twice_is_one_file() -> None:
    found = _found({"a.md": _page(FERRY, TOWER, FERRY), "b.md": _page(FERRY)})
    assert [d.path for d in found] == ["a.md", "a.md", "b.md"]
    assert "word for word in a.md;" in found[2].message


def test_what_many_files_have_is_a_template() -> None:
    assert _found({f"{number}.md": _page(FERRY) for number in range(4)}) == []


def test_a_template_hides_no_passage_beside_it() -> None:
    site = {f"{number}.md": _page(FERRY) for number in range(4)}
    found = _found({**site, "a.md": _page(TOWER, FERRY), "b.md": _page(FERRY, TOWER)})
    assert [d.path for d in found] == ["a.md", "b.md"]


def test_an_article_under_two_names_is_reported_once_in_each() -> None:
    page = _page(FERRY, TOWER, BREAD)
    found = _found({"draft.md": page, "index.md": page + "\n" + WATER})
    assert [d.path for d in found] == ["draft.md", "index.md"]
    assert found[0].message.startswith("3 of the 3 longer paragraphs also stand in index.md; ")
    assert found[1].message.startswith("3 of the 4 longer paragraphs also stand in draft.md; ")


def test_paragraphs_in_a_row_are_one_passage() -> None:
    found = _found({"a.md": _page(FERRY, TOWER), "b.md": _page(BREAD, FERRY, TOWER)})
    assert [d.path for d in found] == ["a.md", "b.md"]
    assert found[0].message.startswith("2 paragraphs also stand word for word in b.md; ")


def test_a_file_alone_shares_nothing() -> None:
    assert _found({"a.md": _page(FERRY, TOWER, FERRY)}) == []


def test_the_rule_must_be_selected() -> None:
    found = _found({"a.md": _page(FERRY), "b.md": _page(FERRY)}, config=Config())
    assert [d for d in found if d.code == "REP002"] == []


def test_the_number_of_processes_changes_nothing() -> None:
    log = "Nothing happened.\n\n" * (LARGE // 15)
    texts = {"a.md": _page(FERRY), "log.md": log, "b.md": _page(TOWER, FERRY)}
    alone, parted = _found(texts), _found(texts, jobs=2)
    assert [d.path for d in parted] == ["a.md", "b.md"]
    assert parted == alone


def test_articles_of_a_profile_count_as_articles_of_the_run() -> None:
    Path("old.md").write_text(_page(BREAD, FERRY), "utf-8")
    facts = facts_of(outcomes(_tasks(CONFIG, ["old.md"]), 1, sources=False))
    (found,) = _found({"a.md": _page(FERRY)}, kept=json.loads(json.dumps(facts)))
    assert "word for word in old.md;" in found.message


def test_a_note_is_much_smaller_than_its_article() -> None:
    text = _page(FERRY, TOWER, BREAD, WATER)
    Path("a.md").write_text(text, "utf-8")
    facts = facts_of(outcomes(_tasks(CONFIG, ["a.md"]), 1, sources=False))
    assert len(json.dumps(facts)) < len(text) / 4
