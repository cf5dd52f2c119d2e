"""`prosecheck tags learn` and `--profile`, as their users call them."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

BODY = "The bakers let the dough rest for a night, and the crust is thinner than it was."
FOREIGN = ["opera", "malaria", "submarines"]
"""Three foreign tags: too few for an article that stands alone, enough on a site."""


@pytest.fixture(autouse=True)
def _site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for number in range(60):
        _write(f"site/{number}.md", ["bread", "dough"])
    _write("site/odd.md", ["dough", *FOREIGN])


def _write(name: str, tags: list[str]) -> None:
    path = Path(name)
    path.parent.mkdir(exist_ok=True)
    listed = "".join(f"  - {tag}\n" for tag in tags)
    path.write_text(f"---\ntitle: Bread from {name}\ntags:\n{listed}---\n\n{BODY}\n", "utf-8")


def _run(*args: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "prosecheck", *args]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def _foreign_in(*args: str) -> list[str]:
    run = _run(*args, "--isolated", "--select", "TAG001", "--output-format", "json")
    return [found["excerpt"] for found in json.loads(run.stdout)["diagnostics"]]


def test_the_other_articles_of_a_run_tell_which_tags_are_foreign() -> None:
    assert _foreign_in("site") == FOREIGN


def test_one_article_alone_does_not() -> None:
    assert _foreign_in("site/odd.md") == []


def test_with_a_profile_one_article_is_judged_as_in_a_run_on_all() -> None:
    assert _run("tags", "learn", "site", "-o", "site/tags.json").returncode == 0
    assert _foreign_in("site/odd.md", "--profile", "site/tags.json") == FOREIGN


def test_a_profile_names_articles_from_its_own_folder() -> None:
    _run("tags", "learn", "site", "-o", "site/tags.json")
    kept = json.loads(Path("site/tags.json").read_text("utf-8"))
    assert "odd.md" in kept["rules"]["irrelevant-tags"]


def test_the_same_articles_give_the_same_profile() -> None:
    _run("tags", "learn", "site", "-o", "one.json")
    _run("tags", "learn", "site", "-o", "two.json")
    assert Path("one.json").read_bytes() == Path("two.json").read_bytes()


@pytest.mark.parametrize("content", ["{", "[]", '{"schema_version": 9}', '{"schema_version": 1}'])
def test_a_file_that_is_no_profile_is_refused(content: str) -> None:
    Path("bad.json").write_text(content, "utf-8")
    run = _run("site/odd.md", "--profile", "bad.json")
    assert (run.returncode, run.stdout) == (2, "")
    assert run.stderr.startswith("prosecheck: bad.json: ")


def test_a_missing_profile_is_refused() -> None:
    run = _run("site/odd.md", "--profile", "none.json")
    assert (run.returncode, run.stderr.count("\n")) == (2, 1)


def _said_of_a_suppression(*tags: str) -> list[str]:
    _write("odd.md", ["bread", *tags])
    text = Path("odd.md").read_text("utf-8")
    Path("odd.md").write_text(text.replace("---\n\n", "prosecheck:\n  ignore: TAG001\n---\n\n"))
    run = _run("odd.md", "--isolated", "--exit-zero", "--output-format", "json")
    return [found["code"] for found in json.loads(run.stdout)["diagnostics"]]


def test_a_suppression_is_needed_where_other_articles_may_show_tags_to_be_foreign() -> None:
    assert _said_of_a_suppression("opera", "malaria") == []


def test_a_suppression_hides_nothing_where_one_tag_alone_is_foreign() -> None:
    assert _said_of_a_suppression("opera") == ["PRC003"]


def test_the_words_of_a_long_article_are_counted_as_those_of_a_short_one() -> None:
    short, long = "Bread and dough. ", "Bread – and DOUGH. "
    for name, text in (("short.md", short * 10), ("long.md", long * 10_000)):
        Path(name).write_text(f"---\ntags: [bread]\n---\n\n{text}\n", "utf-8")
    _run("tags", "learn", "short.md", "long.md", "-o", "tags.json")
    facts = json.loads(Path("tags.json").read_text("utf-8"))["rules"]["irrelevant-tags"]
    assert facts["short.md"]["terms"] == facts["long.md"]["terms"] == "bread and dough"
    assert facts["long.md"]["counts"] == [10_000] * 3
