"""What is kept of phrase tables between runs."""

import os
from pathlib import Path

import pytest

from prosecheck.phrases.matcher import Matcher
from prosecheck.phrases.store import prepared

TABLE = """
[[phrase]]
text = ["in order to", "(US|UK)"]
case = true
unless = ["in order to form"]
[[phrase]]
regex = 'best \\w+ ever'
"""
PROSE = "Came in order to win, in order to form. The US and us. The best day ever."


@pytest.fixture
def path(tmp_path: Path) -> str:
    path = tmp_path / "phrases.toml"
    path.write_text(TABLE, "utf-8")
    return str(path)


def _hits(path: str, folder: str | None) -> list[tuple[int, int, str]]:
    tables, planned = prepared([path], folder)
    (hits,) = Matcher(tables, planned=planned).hits(PROSE)
    return [(hit.start, hit.end, hit.phrase.text or hit.phrase.regex) for hit in hits]


def _files(folder: Path) -> list[Path]:
    return sorted(folder.iterdir())


def test_what_was_kept_gives_the_same_hits(path: str, tmp_path: Path) -> None:
    folder = tmp_path / "cache" / "deep"
    made = _hits(path, None)
    assert [PROSE[start:end] for start, end, _ in made] == ["in order to", "US", "best day ever"]
    assert _hits(path, str(folder)) == made
    assert len(_files(folder)) == 1
    assert _hits(path, str(folder)) == made


def test_another_table_is_kept_apart(path: str, tmp_path: Path) -> None:
    folder = tmp_path / "cache"
    _hits(path, str(folder))
    Path(path).write_text(TABLE.replace("(US|UK)", "the"), "utf-8")
    assert (23, 26, "the") not in _hits(path, str(folder))
    assert len(_files(folder)) == 2


@pytest.mark.parametrize("harm", [b"", b"00000000\n[]", b"\xff\x00", None])
def test_a_harmed_file_is_made_again(path: str, tmp_path: Path, harm: bytes | None) -> None:
    folder = tmp_path / "cache"
    made = _hits(path, str(folder))
    (file,) = _files(folder)
    whole = file.read_bytes()
    file.write_bytes(whole[: len(whole) // 2] if harm is None else harm)
    assert _hits(path, str(folder)) == made
    assert file.read_bytes() == whole


def test_a_folder_that_cannot_be_made_is_done_without(path: str, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert _hits(path, os.fspath(tmp_path / "file" / "cache")) == _hits(path, None)


def test_no_half_written_file_is_left(path: str, tmp_path: Path) -> None:
    folder = tmp_path / "cache"
    _hits(path, str(folder))
    assert [file.suffix for file in _files(folder)] == [".json"]
