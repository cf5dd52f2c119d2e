"""Where a project begins, and the paths that fingerprints go by."""

import os
from pathlib import Path

import pytest

from prosecheck.config import Config
from prosecheck.root import project_path, repository_of, root_of
from prosecheck.run import check_bytes


def _file(path: Path, text: str = "") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    return path


@pytest.mark.parametrize("name", ["prosecheck.toml", ".prosecheck.toml", ".git"])
def test_a_configuration_or_a_repository_is_a_root(tmp_path: Path, name: str) -> None:
    _file(tmp_path / "site" / name)
    article = tmp_path / "site" / "posts" / "a.md"
    assert root_of(str(article.parent)) == str(tmp_path / "site")
    assert project_path(str(article)) == "posts/a.md"


@pytest.mark.parametrize(
    ("text", "is_root"),
    [
        ("[tool.prosecheck]\n", True),
        ("[tool . prosecheck.rules]\n", True),
        ('[project]\ndependencies = ["prosecheck"]\n', False),
        ("[tool.ruff]\n# [tool.prosecheck]\n", False),
    ],
)
def test_a_pyproject_is_a_root_where_it_configures_us(
    tmp_path: Path, text: str, is_root: bool
) -> None:
    _file(tmp_path / ".git")
    _file(tmp_path / "site" / "pyproject.toml", text)
    expected = tmp_path / "site" if is_root else tmp_path
    assert root_of(str(tmp_path / "site")) == str(expected)


def test_the_nearest_root_counts_and_none_above_the_repository(tmp_path: Path) -> None:
    _file(tmp_path / "prosecheck.toml")
    _file(tmp_path / "site" / ".git")
    _file(tmp_path / "site" / "posts" / "prosecheck.toml")
    assert root_of(str(tmp_path / "site" / "drafts")) == str(tmp_path / "site")
    assert root_of(str(tmp_path / "site" / "posts")) == str(tmp_path / "site" / "posts")
    assert repository_of(str(tmp_path / "site" / "posts")) == str(tmp_path / "site")


def test_in_no_project_paths_count_from_the_working_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "work"
    folder.mkdir()
    monkeypatch.chdir(folder)
    assert root_of(str(folder)) is None
    assert project_path(os.path.join("posts", "a.md")) == "posts/a.md"
    assert project_path("<stdin>") == "<stdin>"
    assert project_path("../a.md") == "../a.md"


def test_a_fingerprint_is_the_same_from_every_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _file(tmp_path / "site" / ".git")
    article = _file(tmp_path / "site" / "posts" / "a.md", "In order to win, they trained.\n")
    prints = set()
    for folder, path in (
        (tmp_path, "site/posts/a.md"),
        (tmp_path / "site", "posts/a.md"),
        (tmp_path / "site" / "posts", "a.md"),
        (tmp_path / "site" / "posts", "../posts/a.md"),
        (tmp_path / "site", str(article)),
    ):
        monkeypatch.chdir(folder)
        outcome = check_bytes(Config(select=("FIL001",)), path, article.read_bytes())
        prints |= {d.fingerprint for d in outcome.diagnostics}
    assert len(prints) == 1


def test_two_articles_of_a_project_have_their_own_fingerprints(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _file(tmp_path / ".git")
    monkeypatch.chdir(tmp_path)
    data = b"In order to win, they trained.\n"
    config = Config(select=("FIL001",))
    one, two = (check_bytes(config, name, data).diagnostics[0] for name in ("a.md", "b/a.md"))
    assert one.fingerprint != two.fingerprint
    assert one.context == two.context
