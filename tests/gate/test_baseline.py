"""`prosecheck baseline` and `check --baseline` as their users call them."""

import json
from pathlib import Path
from typing import Any

import pytest

from prosecheck.gate.baseline import BaselineError, Entry, baseline_of, text_of

from .repository import CLEAN, FINDING, found, places, repository, run

MONDAY, TUESDAY, FRIDAY = (FINDING.format(day=day) for day in ("Monday", "Tuesday", "Friday"))
FILE = "prosecheck-baseline.json"
FIL001 = ("--select", "FIL001")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Make a project with two articles and a baseline of FIL001."""
    _write(tmp_path / "a.md", MONDAY, TUESDAY)
    _write(tmp_path / "b.md", MONDAY)
    ran = run("baseline", "create", *FIL001, folder=tmp_path)
    assert (ran.returncode, ran.stdout) == (0, f"{FILE}: 3 findings in 2 articles\n")
    return tmp_path


def _write(path: Path, *paragraphs: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(f"{p}\n\n" for p in paragraphs))


def _articles(site: Path) -> dict[str, Any]:
    articles: dict[str, Any] = json.loads((site / FILE).read_text())["articles"]
    return articles


def _stale(site: Path, *args: str) -> str:
    return run("check", *FIL001, "--baseline", FILE, *args, folder=site).stderr


def test_what_the_baseline_accepts_is_counted_and_not_shown(site: Path) -> None:
    ran = run("check", *FIL001, "--fail-on", "info", "--baseline", FILE, ".", folder=site)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert ran.stdout == "no findings in 2 files (3 in the baseline)\n"
    ran = run("check", "--output-format", "json", "--baseline", FILE, "a.md", folder=site)
    assert json.loads(ran.stdout)["summary"]["baselined"] == 2


def test_the_baseline_may_be_configured(site: Path) -> None:
    (site / "prosecheck.toml").write_text(f'baseline = "{FILE}"\n')
    assert places(".", folder=site) == []
    (site / "posts").mkdir()
    assert places("../a.md", folder=site / "posts") == []


def test_a_configured_baseline_is_the_one_that_is_revised(tmp_path: Path) -> None:
    _write(tmp_path / "a.md", MONDAY)
    (tmp_path / "prosecheck.toml").write_text('baseline = "old.json"\n')
    (tmp_path / "posts").mkdir()
    run("baseline", "create", *FIL001, "..", folder=tmp_path / "posts")
    assert places(".", folder=tmp_path) == []
    assert (tmp_path / "old.json").exists()


def test_the_file_has_one_entry_a_line_in_order(site: Path) -> None:
    lines = (site / FILE).read_text().splitlines()
    entries = [line for line in lines if '"count"' in line]
    assert len(entries) == 3
    assert all(json.loads("{" + line.rstrip(",") + "}") for line in entries)
    again = json.dumps(json.loads("\n".join(lines)), sort_keys=True)
    assert json.dumps(json.loads("\n".join(lines))["articles"]) in again


def test_another_copy_of_an_accepted_sentence_is_new(site: Path) -> None:
    _write(site / "a.md", MONDAY, TUESDAY, MONDAY)
    assert places("--baseline", FILE, ".", folder=site) == ["a.md:5"]
    _write(site / "c.md", MONDAY)
    assert places("--baseline", FILE, ".", folder=site) == ["a.md:5", "c.md:1"]


def test_the_copy_that_a_change_touches_is_the_new_one(tmp_path: Path) -> None:
    site = repository(tmp_path)
    site.write("a.md", CLEAN, MONDAY)
    run("baseline", "create", *FIL001, folder=site.top)
    site.commit()
    site.write("a.md", MONDAY, CLEAN, MONDAY)
    assert places("--baseline", FILE, ".", folder=site.top) == ["a.md:5"]
    assert places("--baseline", FILE, "--since", "HEAD", ".", folder=site.top) == ["a.md:1"]


def test_two_findings_of_one_sentence_count_two(tmp_path: Path) -> None:
    twice = "In order to win, and in order to stay, they trained."
    _write(tmp_path / "a.md", twice)
    run("baseline", "create", *FIL001, folder=tmp_path)
    assert [e["count"] for e in _articles(tmp_path)["a.md"]["FIL001"].values()] == [2]
    _write(tmp_path / "a.md", twice, twice)
    assert places("--baseline", FILE, ".", folder=tmp_path) == ["a.md:3", "a.md:3"]


def test_stale_entries_of_checked_files_are_told_and_do_not_fail(site: Path) -> None:
    _write(site / "a.md", TUESDAY)
    _write(site / "b.md", CLEAN)
    hint = "`prosecheck baseline prune` takes what is gone out"
    assert _stale(site, ".") == f"prosecheck: {FILE}: 2 findings are gone; {hint}\n"
    assert _stale(site, "b.md") == f"prosecheck: {FILE}: 1 finding is gone; {hint}\n"
    assert _stale(site, "-q", ".") == ""
    assert run("check", *FIL001, "--baseline", FILE, ".", folder=site).returncode == 0


def test_entries_of_rules_that_take_no_part_are_not_stale(site: Path) -> None:
    ran = run("check", "--select", "CUT", "--baseline", FILE, ".", folder=site)
    assert (ran.returncode, ran.stderr) == (0, "")
    ran = run("baseline", "prune", "--select", "CUT", folder=site)
    assert ran.stdout == f"{FILE}: 3 findings in 2 articles (0 new, 0 gone)\n"
    (site / "prosecheck.toml").write_text('[[overrides]]\npaths = ["b.md"]\nignore = ["FIL001"]\n')
    assert _stale(site, ".") == ""


def test_create_writes_over_nothing_without_force(site: Path) -> None:
    before = (site / FILE).read_bytes()
    ran = run("baseline", "create", folder=site)
    assert ran.returncode == 2
    assert ran.stderr == (
        f"prosecheck: {FILE}: is there already; `baseline update` revises it, and --force writes "
        "it anew\n"
    )
    assert (site / FILE).read_bytes() == before
    assert run("baseline", "create", "--force", *FIL001, "a.md", folder=site).returncode == 0
    assert list(_articles(site)) == ["a.md"]


def test_update_takes_in_what_is_new_and_out_what_is_gone(site: Path) -> None:
    _write(site / "a.md", FRIDAY, TUESDAY, CLEAN)
    ran = run("baseline", "update", *FIL001, "a.md", folder=site)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert ran.stdout == f"{FILE}: 3 findings in 2 articles (1 new, 1 gone)\n"
    assert found("--baseline", FILE, ".", folder=site) == []


def test_prune_takes_out_what_is_gone_and_nothing_in(site: Path) -> None:
    _write(site / "a.md", FRIDAY, TUESDAY)
    ran = run("baseline", "prune", *FIL001, folder=site)
    assert ran.stdout == f"{FILE}: 2 findings in 2 articles (0 new, 1 gone)\n"
    assert places("--baseline", FILE, ".", folder=site) == ["a.md:1"]


@pytest.mark.parametrize("command", ["update", "prune"])
def test_entries_of_files_that_are_gone_go(site: Path, command: str) -> None:
    (site / "b.md").rename(site / "c.md")
    run("baseline", command, *FIL001, "a.md", folder=site)
    assert list(_articles(site)) == ["a.md"]


def test_update_follows_a_renamed_file(site: Path) -> None:
    (site / "b.md").rename(site / "c.md")
    assert places("--baseline", FILE, ".", folder=site) == ["c.md:1"]
    ran = run("baseline", "update", *FIL001, folder=site)
    assert ran.stdout == f"{FILE}: 3 findings in 2 articles (1 new, 1 gone)\n"
    assert places("--baseline", FILE, ".", folder=site) == []


@pytest.mark.parametrize("command", ["update", "prune"])
def test_a_file_that_cannot_be_read_keeps_its_entries(site: Path, command: str) -> None:
    (site / "b.md").write_bytes(b"\xff")
    ran = run("baseline", command, *FIL001, folder=site)
    assert ran.returncode == 2
    assert ran.stderr == "prosecheck: b.md: not UTF-8: byte 0xff at offset 0\n"
    assert list(_articles(site)) == ["a.md", "b.md"]
    assert _stale(site, "a.md") == ""


def test_update_without_a_change_writes_the_same_bytes(site: Path) -> None:
    before = (site / FILE).read_bytes()
    run("baseline", "update", *FIL001, folder=site)
    assert (site / FILE).read_bytes() == before


def test_what_could_not_be_read_is_never_accepted(tmp_path: Path) -> None:
    _write(tmp_path / "a.md", "---\ntitle: [\n---\n", CLEAN)
    run("baseline", "create", folder=tmp_path)
    assert _articles(tmp_path) == {}
    ran = run("check", "--baseline", FILE, "a.md", folder=tmp_path)
    assert "PRC002" in ran.stdout


def test_a_baseline_is_no_article(site: Path) -> None:
    ran = run("check", *FIL001, ".", folder=site)
    assert "3 notes in 2 files" in ran.stdout


def test_the_default_baseline_lies_in_the_root_of_the_project(tmp_path: Path) -> None:
    site = repository(tmp_path / "site")
    site.write("posts/deep/a.md", MONDAY)
    ran = run("baseline", "create", *FIL001, folder=site.top / "posts" / "deep")
    assert ran.stdout == f"../../{FILE}: 1 finding in 1 article\n"
    assert list(_articles(site.top)) == ["posts/deep/a.md"]


def test_a_link_to_the_project_is_the_project(site: Path, tmp_path: Path) -> None:
    link = tmp_path.parent / f"{tmp_path.name}-link"
    link.symlink_to(site)
    assert places("--baseline", str(link / FILE), str(site), folder=tmp_path.parent) == []
    assert places("--baseline", str(site / FILE), str(link), folder=tmp_path.parent) == []


def test_standard_input_goes_by_the_name_it_is_given(site: Path) -> None:
    import subprocess
    import sys

    command = [sys.executable, "-m", "prosecheck", *FIL001, "--baseline", FILE, "-"]
    for name, said in (("a.md", b"no findings in 1 file (1 in"), ("c.md", b"1 note in 1 file")):
        ran = subprocess.run(
            [*command, "--stdin-filename", name],
            input=MONDAY.encode(),
            cwd=site,
            capture_output=True,
            check=False,
        )
        assert ran.returncode == 0
        assert said in ran.stdout


BROKEN = "is broken at "


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "is not JSON: Expecting value: line 1 column 1 (char 0)"),
        (b"<<<<<<< HEAD\n", "is not JSON: Expecting value: line 1 column 1 (char 0)"),
        (b"\xff", "is no baseline: not UTF-8 at byte 0"),
        (b"[]", "is no baseline; `prosecheck baseline create` writes one"),
        (b"[" * 100_000, "is nested too deeply for a baseline"),
        (b'{"rules": {}}', "is no baseline; `prosecheck baseline create` writes one"),
        (
            b'{"schema_version": 2}',
            "is a baseline of schema version 2, and this prosecheck reads version 1",
        ),
        (b'{"schema_version": 1}', BROKEN + '"articles": an object belongs there'),
        (
            b'{"schema_version": 1, "articles": {"a": []}}',
            BROKEN + '"a": an object belongs there',
        ),
        (
            b'{"schema_version": 1, "articles": {"a": {"B": {"c": {"count": 0}}}}}',
            BROKEN + '"a", "B", "c": it needs a "count" from 1',
        ),
        (
            b'{"schema_version": 1, "articles": {"a": {"B": {"c": {"count": true}}}}}',
            BROKEN + '"a", "B", "c": it needs a "count" from 1',
        ),
    ],
)
def test_a_broken_baseline_is_one_sentence(tmp_path: Path, data: bytes, said: str) -> None:
    _write(tmp_path / "a.md", MONDAY)
    (tmp_path / "b.json").write_bytes(data)
    for command in (
        ("check", "--baseline", "b.json", "a.md"),
        ("baseline", "update", "-o", "b.json", "a.md"),
    ):
        ran = run(*command, folder=tmp_path)
        assert (ran.returncode, ran.stdout) == (2, "")
        assert ran.stderr == f"prosecheck: b.json: {said}\n"
    assert (tmp_path / "b.json").read_bytes() == data


@pytest.mark.parametrize("command", [("check", "--baseline"), ("baseline", "prune", "-o")])
def test_a_missing_baseline_is_one_sentence(tmp_path: Path, command: tuple[str, ...]) -> None:
    _write(tmp_path / "a.md", MONDAY)
    ran = run(*command, "no.json", "a.md", folder=tmp_path)
    assert ran.returncode == 2
    said = "no such baseline; `prosecheck baseline create` writes one"
    assert ran.stderr == f"prosecheck: no.json: {said}\n"


def test_a_baseline_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    _write(tmp_path / "a.md", MONDAY)
    ran = run("baseline", "create", "-o", "none/b.json", folder=tmp_path)
    assert ran.returncode == 2
    said = "none/b.json: cannot be written: No such file or directory"
    assert ran.stderr == f"prosecheck: {said}\n"


def test_what_is_written_is_read_again() -> None:
    baseline = {
        'p"\n\u2028.md': {("FIL001", "a"): Entry(2, 'so "\n\x1b')},
        "b.md": {("X1", "article"): Entry(1), ("A1", "b"): Entry(3, "x")},
    }
    assert baseline_of(text_of(baseline)) == baseline
    assert text_of(baseline).isascii()
    assert baseline_of(text_of({})) == {}


def test_an_entry_that_is_no_object_is_refused() -> None:
    with pytest.raises(BaselineError, match='is broken at "a", "B": an object belongs there'):
        baseline_of('{"schema_version": 1, "articles": {"a": {"B": 1}}}')


def test_a_rule_beyond_its_limit_is_told_whatever_the_baseline_accepts(tmp_path: Path) -> None:
    (tmp_path / "prosecheck.toml").write_text("max-findings = 2\n")
    _write(tmp_path / "a.md", MONDAY, TUESDAY)
    run("baseline", "create", *FIL001, folder=tmp_path)
    assert found("--baseline", FILE, "a.md", folder=tmp_path) == []
    _write(tmp_path / "a.md", MONDAY, TUESDAY, FRIDAY)
    run("baseline", "update", *FIL001, folder=tmp_path)
    (beyond,) = found("--baseline", FILE, "a.md", folder=tmp_path)
    assert (beyond["code"], beyond["range"]["start"]["line"]) == ("PRC005", 5)
