"""Regular expressions that are compiled when they are asked for, and kept between runs."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from prosecheck.kept import is_own
from prosecheck.patterns import compiled, expression, known
from prosecheck.patterns.code import Code, code_of, pattern_of
from prosecheck.patterns.store import kept

FORMS = [
    (r"\w+(?: \w+)?", 0),
    (r"(?P<first>a+)(b)?(?P<last>c|d)", re.IGNORECASE),
    (
        r"""(?x) [^\W\d_]{2,}+  # a word
         (?! \s of ) | € | 😀""",
        0,
    ),
    (r"^\s*(?:(['\"])x\1|ſ)$", re.MULTILINE | re.IGNORECASE),
    (r"(?s)(?<=a).*?(?>b|bc)\Z", 0),
]
TEXT = "Aabbc abd of ſ\n 'x'\nwords € and 😀 AC abcb"


@pytest.fixture(autouse=True)
def _forgotten() -> None:
    """Begin as a process that has compiled nothing."""
    known.clear()
    compiled.cache_clear()


def _found(pattern: re.Pattern[str]) -> list[tuple[object, ...]]:
    return [(m.span(), m.groups(), m.groupdict()) for m in pattern.finditer(TEXT)]


@pytest.mark.parametrize(("text", "flags"), FORMS)
def test_a_pattern_of_kept_code_is_that_of_re(text: str, flags: int) -> None:
    code = code_of(text, flags)
    assert code is not None
    made, usual = pattern_of(text, code), re.compile(text, flags)
    assert made is not None
    assert (made.pattern, made.flags, made.groupindex) == (text, usual.flags, usual.groupindex)
    assert _found(made) == _found(usual)
    assert _found(usual)


def test_an_expression_is_compiled_when_it_is_asked() -> None:
    words = expression(r"\w+")
    assert not known
    assert words.findall("two words") == ["two", "words"]
    assert list(known) == [(r"\w+", 0)]
    assert words.sub("x", "two words") == "x x"
    assert words.pattern == r"\w+"


def test_a_wrong_expression_raises_what_re_raises() -> None:
    with pytest.raises(re.error, match="unterminated character set"):
        compiled("[a")


def _run(folder: Path) -> list[tuple[object, ...]]:
    """Ask for all forms as a new process does."""
    known.clear()
    compiled.cache_clear()
    with kept(str(folder)):
        return [found for text, flags in FORMS for found in _found(compiled(text, flags))]


def _file(folder: Path) -> Path:
    (file,) = folder.iterdir()
    return file


def test_what_was_compiled_is_kept_and_found_again(tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "cache"
    first = _run(folder)
    assert is_own(_file(folder).name)
    known.clear()
    with kept(str(folder)):
        assert {text for text, _ in known} == {text for text, _ in FORMS}
    assert _run(folder) == first


def test_a_run_that_compiles_nothing_new_writes_nothing(tmp_path: Path) -> None:
    _run(tmp_path)
    file = _file(tmp_path)
    os.utime(file, (1, 1))
    _run(tmp_path)
    assert file.stat().st_mtime == 1


def test_what_a_later_run_compiles_is_added(tmp_path: Path) -> None:
    _run(tmp_path)
    known.clear()
    with kept(str(tmp_path)):
        compiled("later")
    known.clear()
    with kept(str(tmp_path)):
        assert len(known) == len(FORMS) + 1


@pytest.mark.parametrize("harm", [b"", b"00000000\n[]\n", b"\xff\x00", None])
def test_a_harmed_file_is_made_again(tmp_path: Path, harm: bytes | None) -> None:
    first = _run(tmp_path)
    file = _file(tmp_path)
    whole = file.read_bytes()
    file.write_bytes(whole[: len(whole) // 2] if harm is None else harm)
    assert _run(tmp_path) == first
    assert file.read_bytes() == whole


@pytest.mark.parametrize(
    "code",
    [
        Code(32, [], 0, {}),
        Code(32, [1, 2, 3, 4_000_000_000], 0, {}),
        Code(32, [16, 2, 0xFFFFFFF, 17, 1], 0, {}),
        Code(32, [1], 0, {"name": 7}),
        Code(32, [-1], 0, {}),
        Code("x", None, "y", []),  # type: ignore[arg-type]
    ],
)
def test_what_is_no_code_is_compiled_anew(code: Code) -> None:
    assert pattern_of("a+", code) is None
    known["a+", 0] = code
    assert compiled("a+").findall("aab") == ["aa"]


def test_a_folder_that_cannot_be_made_is_done_without(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert _run(tmp_path / "file" / "cache") == _run(tmp_path / "cache")
