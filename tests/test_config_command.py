"""Configuration as the users of the command line meet it."""

import json
import os
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from prosecheck.config.describing.schema import schema
from prosecheck.config.describing.template import template
from prosecheck.config.keys import TOP
from prosecheck.pool import LARGE
from prosecheck.run import rules_of

DISCLAIMER = "Disclaimer: readers are advised to verify the information before relying on"
CUT = f"A title\n\nIt rained on Monday in Leeds.\n\n{DISCLAIMER}"
FILLER = "A title\n\nIt rained, it is worth noting that, on Monday in Leeds.\n"


@pytest.fixture(autouse=True)
def _inside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def _write(name: str, text: str) -> str:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return name


def _run(*args: str | os.PathLike[str], given: str = "") -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "prosecheck", *args]
    run = subprocess.run(
        command, input=given, capture_output=True, check=False, encoding="utf-8", timeout=120
    )
    assert "Traceback" not in run.stderr
    return run


def _found(*args: str, given: str = "") -> list[tuple[str, str, str]]:
    """Give path, code and severity of what is found."""
    report = json.loads(_run("--output-format", "json", *args, given=given).stdout)
    return [(d["path"], d["code"], d["severity"]) for d in report["diagnostics"]]


def test_every_article_is_checked_by_its_own_configuration() -> None:
    _write("a/prosecheck.toml", "[rule.CUT001]\nseverity = 'info'")
    _write("b/prosecheck.toml", "ignore = ['CUT']")
    for folder in ("a", "b", "c"):
        _write(f"{folder}/article.txt", CUT)
    assert _found(".") == [
        ("a/article.txt", "CUT001", "info"),
        ("c/article.txt", "CUT001", "error"),
    ]


def test_every_process_gets_the_configuration_of_its_articles() -> None:
    _write("a/prosecheck.toml", "select = ['FIL']")
    _write("b/prosecheck.toml", "select = ['FIL']\n[rule.FIL001]\nseverity = 'error'")
    text = f"{FILLER}\n{'It rained in Leeds.' * (LARGE // 8 // 19 + 1)}\n"
    for number in range(8):
        _write(f"{'ab'[number % 2]}/{number}.txt", text)
    found = set(_found("--jobs", "2", "."))
    expected = {(f"a/{n}.txt", "FIL001", "warning") for n in (0, 2, 4, 6)}
    assert found == expected | {(f"b/{n}.txt", "FIL001", "error") for n in (1, 3, 5, 7)}


def test_rules_that_compare_articles_use_the_options_of_each() -> None:
    passage = "The ferry leaves the old pier at nine and comes back at six on every day. " * 4
    for folder in ("a", "b"):
        _write(f"{folder}/x.md", f"# A title in {folder}\n\n{passage}\n")
    _write("a/prosecheck.toml", "select = ['REP002']")
    _write("b/prosecheck.toml", "select = ['REP002']\n[rule.REP002]\nseverity = 'error'")
    assert _found(".") == [("a/x.md", "REP002", "warning"), ("b/x.md", "REP002", "error")]


def test_standard_input_is_checked_by_the_configuration_of_its_name() -> None:
    _write("prosecheck.toml", "ignore = ['CUT']")
    _write("posts/prosecheck.toml", "select = ['CUT']")
    assert _found("-", given=CUT) == []
    assert _found("-", "--stdin-filename", "b.txt", given=CUT) == []
    found = [("posts/b.txt", "CUT001", "error")]
    assert _found("-", "--stdin-filename", "posts/b.txt", given=CUT) == found


def test_what_is_excluded_is_not_walked_to_and_can_be_named() -> None:
    _write("prosecheck.toml", "exclude = ['old/', 'x.*']")
    for name in ("posts/a.txt", "posts/x.txt", "posts/old/b.txt", "old/c.txt"):
        _write(name, CUT)
    assert [path for path, _, _ in _found(".")] == ["posts/a.txt"]
    assert [path for path, _, _ in _found("posts/x.txt")] == ["posts/x.txt"]
    assert len(_found("--isolated", ".")) == 4


def test_accepted_terms_are_not_reported() -> None:
    _write("a.txt", FILLER)
    assert len(_found("a.txt")) == 1
    _write("prosecheck.toml", "[rule.filler-phrases]\naccept = ['It is worth noting that']")
    assert _found("a.txt") == []


@pytest.mark.parametrize(
    ("settings", "options", "code"),
    [
        ("", [], 1),
        ("fail-on = 'error'", [], 0),
        ("fail-on = 'error'", ["--fail-on", "info"], 1),
        ("max-warnings = 1", [], 0),
        ("max-warnings = 0", [], 1),
        ("max-warnings = 0", ["--max-warnings", "1"], 0),
        ("max-warnings = 0\nfail-on = 'error'", [], 1),
        ("max-warnings = 0\nfail-on = 'never'", [], 0),
        ("max-warnings = 5\n[rule.FIL001]\nseverity = 'error'", [], 1),
        ("max-warnings = 5\nfail-on = 'info'\n[rule.FIL001]\nseverity = 'info'", [], 1),
        ("[rule.FIL001]\nseverity = 'info'", [], 0),
    ],
)
def test_the_exit_code_goes_by_the_settings(settings: str, options: list[str], code: int) -> None:
    _write("prosecheck.toml", settings)
    assert _run(*options, _write("a.txt", FILLER)).returncode == code


def test_the_output_format_can_be_set() -> None:
    _write("prosecheck.toml", "output-format = 'json'")
    assert json.loads(_run(_write("a.txt", FILLER)).stdout)["summary"]["files"] == 1
    assert _run("--output-format", "text", "a.txt").stdout.startswith("a.txt:3:")
    assert "FIL001 filler-phrases" in _run("--statistics", "a.txt").stdout


def test_stats_and_tags_learn_are_configured_as_well() -> None:
    _write("prosecheck.toml", "ignore = ['FIL']\nexclude = ['old/']")
    _write("old/b.txt", FILLER)
    _write("a.txt", FILLER)
    figures = json.loads(_run("stats", "--output-format", "json", ".").stdout)
    assert [file["path"] for file in figures["files"]] == ["a.txt"]
    assert figures["total"]["findings"]["warning"] == 0
    figures = json.loads(_run("stats", "--isolated", "--output-format", "json", ".").stdout)
    assert len(figures["files"]) == 2
    assert figures["total"]["findings"]["warning"] == 2
    _write("a.md", "---\ntags: [Rain, Leeds]\n---\n\nIt rained on Monday in Leeds.\n")
    _write("old/b.md", "---\ntags: [Rain, Leeds]\n---\n\nIt rained on Monday in Leeds.\n")
    assert _run("tags", "learn", "-o", "tags.json", ".").returncode == 0
    learnt = json.loads(Path("tags.json").read_text())["rules"]["irrelevant-tags"]
    assert [name for name in learnt if name.startswith("old/")] == []
    assert "a.md" in learnt


def test_a_profile_can_be_set() -> None:
    _write("site/prosecheck.toml", "profile = 'tags.json'")
    _write("site/a.txt", FILLER)
    run = subprocess.run(
        [sys.executable, "-m", "prosecheck", "a.txt"], cwd="site", capture_output=True, check=False
    )
    assert run.returncode == 2
    assert run.stderr == b"prosecheck: tags.json: cannot be read: No such file or directory\n"


def _shown(*args: str) -> dict[str, tuple[Any, str]]:
    """Give value and origin by key."""
    found = json.loads(_run("config", "show", "--output-format", "json", *args).stdout)
    values = {v["key"]: (v["value"], _origin(v["origin"])) for v in found["values"]}
    rules = {r["code"]: (r["enabled"], _origin(r["origin"])) for r in found["rules"]}
    return {**values, **rules}


def _origin(origin: dict[str, str]) -> str:
    return f"{origin['file']}:{origin['key']}" if origin["kind"] == "file" else origin["kind"]


SITE = """
extend = "base.toml"
select = ["CUT", "TAG001"]
ignore = ["CUT002"]
[rule.TAG001]
evidence = 7
[[overrides]]
paths = ["news/"]
extend-select = ["FIL001"]
[overrides.rule.irrelevant-tags]
severity = "info"
"""


def test_show_says_every_value_with_its_origin() -> None:
    _write("base.toml", "fail-on = 'error'\nignore = ['TAG001']\n[rule.TAG001]\ncertainty = 2")
    _write("prosecheck.toml", SITE)
    shown = _shown("news/a.md", "--ignore", "CUT001", "--max-warnings", "3")
    assert shown["extend"] == (["base.toml"], "prosecheck.toml:extend")
    assert shown["select"] == (["CUT", "TAG001"], "prosecheck.toml:select")
    assert shown["extend-select"] == (["FIL001"], "prosecheck.toml:overrides[0].extend-select")
    assert shown["fail-on"] == ("error", "base.toml:fail-on")
    assert shown["max-warnings"] == (3, "command line")
    assert shown["output-format"] == ("text", "default")
    assert shown["baseline"] == (None, "default")
    assert shown["rule.irrelevant-tags.evidence"] == (7.0, "prosecheck.toml:rule.TAG001.evidence")
    assert shown["rule.irrelevant-tags.certainty"] == (2.0, "base.toml:rule.TAG001.certainty")
    assert shown["rule.irrelevant-tags.share"] == (0.25, "default")
    at = "prosecheck.toml:overrides[0].rule.irrelevant-tags.severity"
    assert shown["rule.irrelevant-tags.severity"] == ("info", at)
    assert shown["CUT001"] == (False, "command line")
    assert shown["CUT002"] == (False, "prosecheck.toml:ignore")
    assert shown["TAG001"] == (True, "prosecheck.toml:select")
    assert shown["FIL001"] == (True, "prosecheck.toml:overrides[0].extend-select")
    assert shown["FIL002"] == (False, "prosecheck.toml:select")


def test_of_several_files_the_last_limit_of_findings_counts() -> None:
    _write("base.toml", "max-findings = 5\nselect = ['FIL001']")
    _write("prosecheck.toml", "extend = 'base.toml'\nmax-findings = 1")
    assert _shown()["max-findings"] == (1, "prosecheck.toml:max-findings")
    _write("a.txt", f"{FILLER}\n{FILLER}")
    assert [code for _, code, _ in _found("a.txt")] == ["FIL001", "PRC005"]


def test_show_of_a_folder_leaves_overrides_out() -> None:
    _write("base.toml", "")
    _write("prosecheck.toml", SITE)
    Path("news").mkdir()
    for shown in (_shown(), _shown("news")):
        assert shown["FIL001"] == (False, "prosecheck.toml:select")
        assert shown["rule.irrelevant-tags.severity"] == ("warning", "default")


def test_show_without_a_file_says_the_defaults() -> None:
    shown = _shown("--isolated")
    assert {origin for _, origin in shown.values()} == {"default"}
    assert set(shown) >= {key.name for key in TOP}


def test_show_prints_a_line_a_value() -> None:
    _write("prosecheck.toml", "fail-on = 'error'\nselect = ['CUT001']")
    lines = [line.split() for line in _run("config", "show").stdout.splitlines()]
    assert lines[0] == ["configuration", "files:", "prosecheck.toml"]
    assert ["fail-on", '"error"', "prosecheck.toml:fail-on"] in lines
    assert ["max-warnings", "not", "set", "default"] in lines
    assert ["rule.truncated-disclaimers.severity", '"error"', "default"] in lines
    assert ["CUT001", "truncated-disclaimers", "on", "prosecheck.toml:select"] in lines


def test_what_show_says_takes_part_is_what_runs() -> None:
    _write("prosecheck.toml", "select = ['FIL']")
    _write("a.txt", FILLER + "\n" + DISCLAIMER)
    on = {key for key, (value, _) in _shown("a.txt").items() if value is True}
    assert on == {"FIL001", "FIL002", "FIL003", "FIL004"}
    assert {code for _, code, _ in _found("a.txt")} == {"FIL001"}


def test_the_schema_is_one_and_knows_what_the_reader_knows() -> None:
    found = json.loads(_run("config", "schema").stdout)
    jsonschema.Draft7Validator.check_schema(found)
    assert found == schema(rules_of())
    assert {*found["properties"]} == {*(key.name for key in TOP), "rule", "overrides"}
    options = found["definitions"]["rules"]["properties"]["long-sentences"]["properties"]
    assert options["limit"]["minimum"] == 1
    assert options["limit"]["default"] == 40


@pytest.mark.parametrize(
    "text",
    [
        "slect = []",
        "select = ['no-such-rule']",
        "select = 'CUT'",
        "fail-on = 'warn'",
        "max-warnings = -1",
        "[rule.long-sentence]",
        "[rule.long-sentences]\nlimit = 0",
        "[rule.long-sentences]\nlimit = 1.5",
        "[[overrides]]\nselect = []",
    ],
)
def test_the_schema_refuses_what_the_reader_refuses(text: str) -> None:
    validator = jsonschema.Draft7Validator(schema(rules_of()))
    assert not validator.is_valid(tomllib.loads(text))
    _write("prosecheck.toml", text)
    assert _run("config", "show").returncode == 2


def test_init_writes_a_file_in_which_nothing_counts_yet() -> None:
    before = _shown()
    assert _run("init").returncode == 0
    assert tomllib.loads(Path("prosecheck.toml").read_text("utf-8")) == {}
    assert _shown() == before


def test_the_settings_of_init_are_valid_when_they_count() -> None:
    lines = template(rules_of()).splitlines()
    text = "\n".join(line.removeprefix("#") if line[:2] != "# " else "" for line in lines)
    table = tomllib.loads(text)
    jsonschema.Draft7Validator(schema(rules_of())).validate(table)
    assert {*table} == {*(key.name for key in TOP), "rule", "overrides"}
    _write("site/prosecheck.toml", text)
    _write("shared/prosecheck.toml", "")
    Path("site/house-rules").mkdir()
    assert _run("config", "show", "site").returncode == 0


@pytest.mark.parametrize("name", ["prosecheck.toml", ".prosecheck.toml", "pyproject.toml"])
def test_init_does_not_write_over_settings_unless_it_is_forced(name: str) -> None:
    _write(name, "[tool.prosecheck]\n" if name == "pyproject.toml" else "select = ['CUT']\n")
    run = _run("init")
    assert run.returncode == 2
    assert run.stderr == (
        f"prosecheck: {name} configures this folder already; --force writes prosecheck.toml anew\n"
    )
    assert Path("prosecheck.toml").exists() == (name == "prosecheck.toml")
    assert _run("init", "--force").returncode == 0
    assert Path("prosecheck.toml").read_text("utf-8") == template(rules_of())
