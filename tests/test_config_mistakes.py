"""Mistakes in configuration: one sentence with file, key and the nearest name."""

import subprocess
import sys
from pathlib import Path

import pytest

from prosecheck.config import ConfigError
from prosecheck.config.resolver import Resolver
from prosecheck.run import rules_of


@pytest.fixture(autouse=True)
def _inside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text("A title\n\nIt rained on Monday in Leeds.\n")


def _said(text: str | bytes, name: str = "prosecheck.toml") -> str:
    """Give the message for a configuration file."""
    Path(name).write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(ConfigError) as found:
        Resolver(rules_of).config_for("a.txt")
    return str(found.value)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("slect = []", 'unknown key "slect"; did you mean "select"?'),
        ("max_warnings = 1", 'unknown key "max_warnings"; did you mean "max-warnings"?'),
        ("[rules.CUT001]\naccept=[]", "rules: must be a list of strings, not a table"),
        ('select = "CUT"', 'select: must be a list of strings, not "CUT"'),
        ('select = ["CUT", 3]', "select[1]: must be a string that is not empty, not 3"),
        ('ignore = [""]', 'ignore[0]: must be a string that is not empty, not ""'),
        ("extend = 3", "extend: must be a string that is not empty or a list of strings, not 3"),
        ('max-warnings = "3"', 'max-warnings: must be a whole number of at least 0, not "3"'),
        ("max-warnings = -1", "max-warnings: must be a whole number of at least 0, not -1"),
        ("max-warnings = true", "max-warnings: must be a whole number of at least 0, not true"),
        ("max-warnings = 1.0", "max-warnings: must be a whole number of at least 0, not 1.0"),
        (
            'fail-on = "warn"',
            'fail-on: must be "error", "warning", "info" or "never", not "warn"; '
            'did you mean "warning"?',
        ),
        ("fail-on = 1979-05-27", 'or "never", not 1979-05-27'),
        ('select = ["CUT009"]', "select: no rule has the code, prefix or name"),
        ('ignore = ["filler-phrase"]', 'did you mean "filler-phrases"?'),
        ("rule = 3", "rule: must be tables, each below a line [rule.NAME]"),
        ("[rule]\nCUT001 = 3", "rule.CUT001: must be a table of options"),
        ("[rule.long-sentence]", 'did you mean "long-sentences"?'),
        (
            "[rule.long-sentences]\nlimt = 3",
            'unknown key "rule.long-sentences.limt"; did you mean "limit"?',
        ),
        (
            "[rule.RDB001]\nlimit = 0",
            "rule.RDB001.limit: must be a whole number of at least 1, not 0",
        ),
        ("[rule.RDB002]\nlimit = nan", "rule.RDB002.limit: must be a number of at least 1"),
        ("[rule.RDB002]\nlimit = inf", "rule.RDB002.limit: must be a number of at least 1"),
        (f"[rule.RDB001]\nlimit = 0x{'f' * 6000}", "not a number that large"),
        ("[rule.TAG001]\nexempt = [1]", "rule.TAG001.exempt[0]: must be a string, not 1"),
        ("[rule.CUT001]\nseverity = 'bad'", 'rule.CUT001.severity: must be "error", "warning"'),
        ("[rule.CUT001]\naccept = [' ']", "rule.CUT001.accept[0]: must be a string that is not"),
        ("[rule.CUT001]\nlimit = 3", 'unknown key "rule.CUT001.limit"; there are accept, severity'),
        ("overrides = 3", "overrides: must be tables, each below a line [[overrides]]"),
        ("[[overrides]]\nselect = []", "overrides[0]: must have paths"),
        ("[[overrides]]\npaths = []", "overrides[0].paths: must be a list of strings that is not"),
        ("[[overrides]]\npaths = ['[z-a]']", "overrides[0].paths: has a pattern that means"),
        ("[[overrides]]\npaths = ['a']\nfail-on = 'info'", 'unknown key "overrides[0].fail-on"'),
        ("[[overrides]]\npaths = ['a']\nignore = ['X']", "overrides[0].ignore: no rule has"),
        ("[[overrides]]\npaths = ['a']\nrule.X = {}", "overrides[0].rule.X: no rule has"),
        ("exclude = ['!']", "exclude: has a pattern that means nothing"),
        ("rules = ['none']", 'rules: "none" cannot be read: No such file or directory'),
        ("rules = ['a.txt']", 'rules: "a.txt" is no folder'),
        ("extend = 'none.toml'", 'extend: "none.toml" cannot be read: No such file or directory'),
        ("extend = '.'", 'extend: "." is no file'),
        ("extend = '/dev/zero'", 'extend: "/dev/zero" is no file'),
        ('extend = "a\\u0000b"', "extend: must be a string that is not empty"),
        ("extend = 'a.txt'", "a.txt: is no TOML: "),
        (
            "extend = 'prosecheck.toml'",
            "extend: closes a cycle: prosecheck.toml extends",
        ),
    ],
)
def test_a_mistake_is_named_with_file_and_key(text: str, said: str) -> None:
    message = _said(text)
    assert said in message
    assert message.startswith(("prosecheck.toml: ", "a.txt: "))
    assert message.isprintable()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"a = 1\nb = = 2\n", "is no TOML: invalid value (at line 2, column 5)"),
        (b"caf\xe9 = 1", "is not UTF-8: byte 0xe9 at offset 3"),
        (b"a = " + b"[" * 100_000, "is no TOML: "),
        (b"a = " + b"9" * 5_000, "is no TOML: "),
        (b"#" * 1_000_001, "is no configuration: it has more than 1,000,000 bytes"),
        (b'"\\u001b[2J" = 1', 'unknown key "\\x1b[2J"'),
    ],
)
def test_a_file_that_is_no_toml_is_named_with_the_cause(data: bytes, said: str) -> None:
    message = _said(data)
    assert message.startswith(f"prosecheck.toml: {said}")
    assert message.isprintable()


def test_the_keys_of_a_pyproject_are_named_in_full() -> None:
    text = "[tool.prosecheck]\nselct = []"
    said = 'pyproject.toml: unknown key "tool.prosecheck.selct"; did you mean "select"?'
    assert _said(text, "pyproject.toml") == said
    said = "pyproject.toml: tool.prosecheck: must be a table"
    assert _said("[tool]\nprosecheck = 3", "pyproject.toml") == said


def test_a_longer_cycle_names_the_files() -> None:
    Path("b.toml").write_text("extend = 'c.toml'")
    Path("c.toml").write_text("extend = 'b.toml'")
    message = _said("extend = 'b.toml'")
    assert message == "c.toml: extend: closes a cycle: b.toml extends c.toml extends b.toml"


def test_a_chain_of_very_many_files_is_refused() -> None:
    for number in range(60):
        Path(f"{number}.toml").write_text(f"extend = '{number + 1}.toml'")
    assert "belongs to a configuration of more than 50 files" in _said("extend = '0.toml'")


def test_files_that_double_at_every_step_are_read_once() -> None:
    for number in range(40):
        both = f"extend = ['{number + 1}.toml', './{number + 1}.toml']"
        Path(f"{number}.toml").write_text(both)
    Path("40.toml").write_text("select = ['CUT001']")
    Path("prosecheck.toml").write_text("extend = '0.toml'")
    assert Resolver(rules_of).config_for("a.txt").layers[0].select == ("CUT001",)


def test_a_pyproject_that_is_named_needs_the_table() -> None:
    Path("pyproject.toml").write_text("[tool.x]")
    with pytest.raises(ConfigError, match=r"pyproject.toml: has no table \[tool.prosecheck\]"):
        Resolver(rules_of, file="pyproject.toml").config_for("a.txt")


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--config", "none.toml"], "none.toml: cannot be read: No such file or directory"),
        (["--config", "."], ".: cannot be read: Is a directory"),
        (["--config", "x.toml", "--isolated"], "--config and --isolated cannot be used together"),
        ([], 'posts/prosecheck.toml: unknown key "x"'),
    ],
)
@pytest.mark.parametrize("command", ["check", "stats", "tags learn -o t.json", "config show"])
def test_every_command_ends_with_2_and_a_sentence(
    command: str, options: list[str], said: str
) -> None:
    Path("posts").mkdir()
    Path("posts/prosecheck.toml").write_text("x = 1")
    Path("posts/b.txt").write_text("A title\n\nIt rained.\n")
    call = [sys.executable, "-m", "prosecheck", *command.split(), *options, "posts"]
    run = subprocess.run(call, capture_output=True, check=False)
    assert run.returncode == 2
    assert run.stdout == b""
    assert run.stderr.decode().startswith(f"prosecheck: {said}")
    assert run.stderr.count(b"\n") == 1
