"""Runs that find results of earlier runs: the same output, and nothing out of date."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from prosecheck.output_formats import FORMATS
from prosecheck.pool import KEPT_FROM
from tests.strangers import install

FILES = 30
TEXT = """---
title: Report {0}
tags: [Quantum Zebras, Velvet Quorum, Tractor Yodel, Rain]
---

# Report {0}

<!-- prosecheck-disable-next-line filler-phrases -->
It rained in order to “wet” the city of Leeds. It bothers us.

<!-- prosecheck-disable-next-line chat-residue -->
Nothing is hidden here, it is worth noting that naïve 😀 people say so, in {0}.
"""
PADDING = f"\n```\n{'x = 1 ' * 1_200}\n```\n"
"""Makes the site large enough, and costs little."""
RULE = """
import os
from prosecheck.api import Finding, Rule, Span, hookimpl

prosecheck_api = 1


def check(article, options):
    at = article.prose.find("bothers")
    if at >= 0:
        yield Finding(Span(at, at + 7), f"was {os.environ.get('SAID')}")


@hookimpl
def prosecheck_rules():
    return [Rule("TST001", "teller", "tells what it is told", check=check)]
"""
"""A rule that breaks the promise of rules, so that it shows when it ran."""


class Run(NamedTuple):
    """What a run of the command gave."""

    returncode: int
    stdout: bytes
    stderr: bytes


class Site:
    """A folder of articles, a rule that tells when it ran, and a cache."""

    def __init__(self, folder: Path) -> None:
        self.articles = folder / "site"
        self.articles.mkdir()
        for number in range(FILES):
            text = TEXT.format(number) + PADDING
            (self.articles / f"{number:02}.md").write_text(text, "utf-8")
        assert FILES * len(TEXT + PADDING) > KEPT_FROM
        self.cache = folder / "cache"
        self.plugin = folder / "plugins"
        self.env = install(self.plugin, "teller", RULE)

    def run(self, *args: str, said: str = "one") -> Run:
        """Check the articles with a cache; the rule says what it is told."""
        options = ["--cache-dir", str(self.cache), *args, "."]
        run = subprocess.run(
            [sys.executable, "-m", "prosecheck", *options],
            cwd=self.articles,
            env={**self.env, "SAID": said},
            capture_output=True,
            check=False,
        )
        return Run(run.returncode, run.stdout, run.stderr)

    def said(self, *args: str, said: str) -> list[int]:
        """Give in how many files the rule says what it was told first and now."""
        out = self.run("--output-format", "concise", *args, said=said).stdout
        return [out.count(b"was one"), out.count(b"was " + said.encode())]

    def results(self) -> list[Path]:
        """Give the files of results."""
        return sorted(self.cache.glob("results-*"))


@pytest.fixture
def site(tmp_path: Path) -> Site:
    return Site(tmp_path)


def test_a_file_that_is_known_is_not_checked_again(site: Site) -> None:
    site.run()
    assert site.said(said="two") == [FILES, 0]


def test_every_file_is_checked_again_without_the_cache(site: Site) -> None:
    site.run()
    assert site.said("--no-cache", said="two") == [0, FILES]


def test_without_the_cache_no_result_is_kept(site: Site) -> None:
    site.run("--no-cache")
    assert site.results() == []


def test_a_file_that_changed_is_checked_again(site: Site) -> None:
    site.run()
    with (site.articles / "00.md").open("a", encoding="utf-8") as file:
        file.write("\nOne more.\n")
    assert site.said(said="two") == [FILES - 1, 1]


def test_a_file_that_changed_is_checked_again_though_its_time_stamp_did_not(site: Site) -> None:
    article = site.articles / "00.md"
    site.run()
    stamp = article.stat().st_mtime_ns
    article.write_text(article.read_text("utf-8").replace("rained", "snowed"), "utf-8")
    os.utime(article, ns=(stamp, stamp))
    assert site.said(said="two") == [FILES - 1, 1]


def test_a_file_that_has_another_name_is_checked_again(site: Site) -> None:
    site.run()
    (site.articles / "00.md").rename(site.articles / "00.txt")
    assert site.said(said="two") == [FILES - 1, 1]


def test_files_in_another_project_are_checked_again(site: Site) -> None:
    site.run()
    (site.articles.parent / ".git").mkdir()
    assert site.said(said="two") == [0, FILES]


def test_a_copy_of_the_project_elsewhere_is_known(site: Site, tmp_path: Path) -> None:
    site.run()
    (tmp_path / "elsewhere").mkdir()
    site.articles = Path(shutil.move(site.articles, tmp_path / "elsewhere"))
    assert site.said(said="two") == [FILES, 0]


def test_another_configuration_checks_again(site: Site) -> None:
    site.run()
    assert site.said("--ignore", "FIL", said="two") == [0, FILES]


def test_a_rule_that_was_edited_is_applied_again(site: Site) -> None:
    site.run()
    (site.plugin / "teller.py").write_text(RULE.replace("yield", "yield  "), "utf-8")
    assert site.said(said="two") == [0, FILES]


def test_another_version_of_what_is_installed_checks_again(site: Site) -> None:
    site.run()
    (site.plugin / "teller-1.0.dist-info").rename(site.plugin / "teller-1.1.dist-info")
    assert site.said(said="two") == [0, FILES]


def test_an_edited_house_rule_is_applied_again(site: Site) -> None:
    (site.articles / "prosecheck.toml").write_text('rules = ["house"]\n', "utf-8")
    house = site.articles / "house"
    house.mkdir()
    rule = '[rule]\ncode = "HSE001"\nsummary = "a city"\n[[phrase]]\ntext = "{}"\n'
    counts = []
    for phrase in ("the city of Leeds", "the city of York"):
        (house / "cities.toml").write_text(rule.format(phrase), "utf-8")
        counts.append(site.run("--output-format", "concise").stdout.count(b"HSE001"))
    assert counts == [FILES, 0]


def test_a_cached_run_gives_the_bytes_of_a_fresh_one_in_every_format(
    site: Site, tmp_path: Path
) -> None:
    reports = []
    for number, args in enumerate((["--no-cache", "--jobs", "1"], ["--jobs", "2"], [])):
        folder = tmp_path / f"reports-{number}"
        folder.mkdir()
        outputs = [f"--output-format={name}:{folder / name}" for name in FORMATS]
        run = site.run(*args, *outputs)
        reports.append((run, {name: (folder / name).read_bytes() for name in FORMATS}))
    fresh, filling, cached = reports
    assert all(b"FIL001" in report for report in fresh[1].values())
    assert fresh == filling == cached
    assert site.results()


@pytest.mark.parametrize(
    "args",
    [
        ["--statistics"],
        ["--output-format", "json"],
        ["--no-suppressions", "--output-format", "json"],
        ["--diff"],
        ["--select", "TAG001,REP002", "--output-format", "json"],
        ["--color", "always", "--output-format", "text"],
    ],
    ids=" ".join,
)
def test_a_cached_run_gives_the_same_with_other_options(site: Site, args: list[str]) -> None:
    fresh = site.run(*args, "--no-cache")
    assert fresh.stdout
    site.run(*args)
    assert site.run(*args) == fresh


def test_fixes_are_made_in_what_the_files_hold_now(site: Site) -> None:
    site.run("--select", "FIL001")
    run = site.run("--fix", "--unsafe-fixes", "--select", "FIL001")
    assert run.returncode == 0
    texts = [path.read_text("utf-8") for path in site.articles.glob("*.md")]
    assert not any("it is worth noting that people" in text for text in texts)
    assert site.run("--select", "FIL001", "--no-cache").returncode == 0


def test_a_file_that_cannot_be_checked_is_named_by_every_run(site: Site) -> None:
    (site.articles / "bad.md").write_bytes(b"caf\xe9")
    first, second = site.run(), site.run()
    assert first.returncode == second.returncode == 2
    assert b"not UTF-8" in first.stderr
    assert first.stderr == second.stderr


@pytest.mark.parametrize("harm", [b"", b"\xff\x00\n", b"prosecheck results 1 1\n\n", None])
def test_a_damaged_file_of_results_is_made_again(site: Site, harm: bytes | None) -> None:
    fresh = site.run()
    (file,) = site.results()
    data = file.read_bytes()
    file.write_bytes(data[: len(data) // 2] if harm is None else harm)
    assert site.run() == fresh
    assert site.said(said="two") == [FILES, 0]


def test_a_cache_that_cannot_be_written_is_done_without(site: Site) -> None:
    site.cache.write_text("a file where a folder is wanted")
    assert site.said(said="two") == [0, FILES]
    assert site.run().stderr == b""


def test_runs_that_write_at_once_both_give_the_whole_output(site: Site) -> None:
    fresh = site.run("--no-cache")
    command = [sys.executable, "-m", "prosecheck", "--cache-dir", str(site.cache), "."]
    env = {**site.env, "SAID": "one"}
    runs = [
        subprocess.Popen(command, cwd=site.articles, env=env, stdout=subprocess.PIPE)
        for _ in range(3)
    ]
    assert [run.communicate()[0] for run in runs] == [fresh.stdout] * 3
    assert site.said(said="two") == [FILES, 0]
    kinds = {file.name.partition("-")[0] for file in site.cache.iterdir()}
    assert kinds == {"expressions", "phrases", "results"}


def test_one_small_article_leaves_no_results(site: Site) -> None:
    for path in sorted(site.articles.glob("*.md"))[1:]:
        path.unlink()
    site.run()
    assert site.results() == []
