"""The same articles give the same bytes, whatever the process and its surroundings are."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from prosecheck.output_formats import FORMATS

ARTICLES = sorted((Path(__file__).parents[1] / "examples" / "articles").iterdir())
SEEDS = ("0", "1", "4242")


@pytest.fixture(autouse=True)
def _site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("site/deep").mkdir(parents=True)
    for number, path in enumerate(ARTICLES):
        shutil.copy(path, "site" if number % 2 else "site/deep")
    Path("site/Ä.md").write_text("# Ä “walk” 😀\n\nIn order to win, they trained. 😀\n", "utf-8")


def _run(*args: str, **variables: str) -> bytes:
    command = [sys.executable, "-m", "prosecheck", *args]
    run = subprocess.run(command, capture_output=True, check=False, env={**os.environ, **variables})
    assert run.returncode == 1, run.stderr
    return run.stdout


@pytest.mark.parametrize("rules", [(), ("--select", "ALL")])
def test_the_hash_seed_changes_nothing_in_any_format(rules: tuple[str, ...]) -> None:
    formats = [f"--output-format={name}:{name}" for name in FORMATS]
    given = []
    for seed in SEEDS:
        shown = _run(*rules, *formats, "site", PYTHONHASHSEED=seed)
        given.append([shown, *(Path(name).read_bytes() for name in FORMATS)])
    assert given[0] == given[1] == given[2]


def test_the_number_of_jobs_changes_nothing() -> None:
    for number in range(60):
        Path(f"site/{number}.txt").write_bytes(ARTICLES[number % len(ARTICLES)].read_bytes() * 4)
    assert len({_run("--jobs", jobs, "site") for jobs in ("1", "2", "5")}) == 1


@pytest.mark.parametrize(
    "variables",
    [
        {"LC_ALL": "C"},
        {"LC_ALL": "POSIX"},
        {"LANG": "tr_TR.UTF-8", "LC_ALL": ""},
        {"PYTHONIOENCODING": "latin-1"},
        {"COLUMNS": "20", "LINES": "3"},
        {"COLUMNS": "400", "TERM": "xterm-256color"},
        {"TERM": "dumb", "NO_COLOR": "1"},
        {"TZ": "Pacific/Kiritimati"},
        {"PYTHONOPTIMIZE": "2"},
        {"PYTHONDONTWRITEBYTECODE": "1"},
    ],
    ids=lambda variables: "-".join(variables),
)
@pytest.mark.parametrize("form", ["text", "json"])
def test_surroundings_change_nothing_in_what_is_piped(variables: dict[str, str], form: str) -> None:
    options = ("--output-format", form, "site")
    assert _run(*options, **variables) == _run(*options)


def test_reports_follow_the_order_of_the_arguments_and_then_of_names() -> None:
    names = [line.split(":")[0] for line in _run("-q", "site").decode().splitlines()]
    folders = list(dict.fromkeys(names))
    first, last = folders[0], folders[-1]
    turned = [line.split(":")[0] for line in _run("-q", last, first).decode().splitlines()]
    assert list(dict.fromkeys(turned)) == [last, first]
    assert folders == list(dict.fromkeys(folders))


def test_the_order_in_which_a_file_system_lists_changes_nothing() -> None:
    usual = _run("site")
    shutil.copytree("site", "other")
    shutil.rmtree("site")
    Path("site").mkdir()
    for path in sorted(Path("other").rglob("*"), reverse=True):
        if path.is_file():
            target = Path("site") / path.relative_to("other")
            target.parent.mkdir(exist_ok=True)
            shutil.copy(path, target)
    assert _run("site") == usual


@pytest.mark.parametrize("path", ["./site", "site/", "site/../site", "site/deep/.."])
def test_the_style_of_a_path_changes_nothing(path: str) -> None:
    assert _run(path) == _run("site") == _run(str(Path("site").absolute()))


def test_a_cache_changes_nothing() -> None:
    assert _run("--cache-dir", "c", "site") == _run("--cache-dir", "c", "site") == _run("site")
