"""`prosecheck explain` as its users call it, and the parts below a page."""

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from prosecheck.handbook import explanation
from prosecheck.placement import OWN
from prosecheck.rule import Rule, option

COMMAND = [sys.executable, "-m", "prosecheck", "explain"]
PAGE = (
    "# loud-words (TST001)\n\n## Evidence\n\n<!-- measured -->\nOne in ten.\n<!-- /measured -->\n"
)
CASES = """# Cases of loud-words

## Flagged

### a shout

```txt
LOUD words.
^^^^
```

### a second shout

```txt
More LOUD words.
     ^^^^
```

## Clean

### a whisper

```txt
Quiet words.
```
"""


@dataclass(frozen=True)
class _Options:
    limit: int = option(3, "the most capitals in a row", unit="capitals", minimum=1)
    strict: bool = option(False, "whether acronyms count")
    allow: frozenset[str] = option(frozenset({"NASA", "EU"}), "what may be loud")
    known: tuple[int, ...] = option(tuple(range(20)), "known years")


def _run(*args: str) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run([*COMMAND, *args], capture_output=True, check=False)


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    path = tmp_path / "a_room_to_explain"
    path.mkdir()
    (path / "__init__.py").write_text("")
    monkeypatch.syspath_prepend(str(tmp_path))
    yield path
    sys.modules.pop("a_room_to_explain", None)


def _rule(options: type) -> Rule:
    return Rule("TST001", "loud-words", "too loud", options=options, module="a_room_to_explain")


@dataclass(frozen=True)
class _None:
    pass


def test_the_page_is_followed_by_options_and_cases() -> None:
    run = _run("long-sentences")
    said = run.stdout.decode()
    assert run.returncode == 0
    assert said.startswith("# long-sentences (RDB001)\n")
    assert "\n- `limit` (40 words, at least 1): the most words that a sentence may have\n" in said
    assert "\nClean: a sentence at the limit; " in said


def test_every_option_stands_with_its_default_and_meaning(room: Path) -> None:
    (room / "README.md").write_text(PAGE)
    assert explanation(_rule(_Options)).partition("## Options\n\n")[2].splitlines() == [
        "- `limit` (3 capitals, at least 1): the most capitals in a row",
        "- `strict` (false): whether acronyms count",
        '- `allow` (["EU", "NASA"]): what may be loud',
        "- `known` ([0, 1, 2, 3, 4, 5, 6, 7, … 20 in all]): known years",
    ]


def test_the_cases_are_named_by_part(room: Path) -> None:
    (room / "README.md").write_text(PAGE)
    (room / "cases.md").write_text(CASES)
    said = explanation(_rule(_None)).partition("## Cases\n\n")[2]
    assert said == "Flagged: a shout; a second shout.\n\nClean: a whisper.\n"


def test_the_markers_of_the_figures_are_not_shown(room: Path) -> None:
    (room / "README.md").write_text(PAGE)
    said = explanation(_rule(_None))
    assert said == "# loud-words (TST001)\n\n## Evidence\n\nOne in ten.\n"


def test_a_room_without_a_page_is_explained_by_its_summary(room: Path) -> None:
    assert explanation(_rule(_None)) == "# loud-words (TST001)\n\ntoo loud\n"


@pytest.mark.parametrize("word", [word for pair in OWN.items() for word in pair])
def test_what_prosecheck_itself_reports_has_a_page(word: str) -> None:
    run = _run(word)
    code = next(code for code, name in OWN.items() if word in (code, name))
    assert run.returncode == 0
    assert run.stdout.decode().startswith(f"# {OWN[code]} ({code})\n\n")
    assert "\n## What to do\n" in run.stdout.decode()


def test_headings_are_plain_where_no_terminal_shows_them() -> None:
    assert b"\x1b" not in _run("RDB001").stdout


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals")
def test_headings_are_bold_on_a_terminal() -> None:
    import os
    import pty

    ours, theirs = pty.openpty()
    with subprocess.Popen([*COMMAND, "RDB001"], stdout=theirs, stderr=theirs):
        os.close(theirs)
        said = b""
        try:
            while part := os.read(ours, 65536):
                said += part
        except OSError:  # Linux says so when the other side is closed
            pass
        os.close(ours)
    assert b"\x1b[1m## Why\x1b[0m" in said
    assert b"\x1b[1m# long-sentences (RDB001)\x1b[0m" in said


def test_an_unknown_rule_is_one_sentence_and_ends_with_2() -> None:
    run = _run("RDB01")
    assert run.returncode == 2
    assert run.stderr.startswith(b'prosecheck: no rule has the code, prefix or name "RDB01"; did')


def test_the_fixes_that_cases_show_are_told_line_by_line() -> None:
    said = _run("FIL001").stdout.decode()
    shown = "    - It is worth noting that the repair was due in May.\n"
    shown += "    + The repair was due in May.\n"
    assert shown in said[said.index("Fixes, as the cases show them:") :]
