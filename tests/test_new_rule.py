"""`prosecheck new-rule` and `prosecheck test-rules`, as rule authors call them."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest


def _run(folder: Path, *args: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", *args]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def _prosecheck(folder: Path, *args: str) -> subprocess.CompletedProcess[str]:
    return _run(folder, "prosecheck", *args)


@pytest.mark.parametrize(
    ("args", "folder", "cases"),
    [
        ((), "house-rules", 3),
        (("--phrases",), "house-rules", 3),
        (("--python",), "house-rules", 4),
        (("--plugin",), "prosecheck-our-terms", 3),
        (("--plugin", "--python"), "prosecheck-our-terms", 4),
    ],
    ids=["default", "phrases", "python", "plugin", "plugin in python"],
)
def test_a_new_rule_passes_its_own_cases(
    tmp_path: Path, args: tuple[str, ...], folder: str, cases: int
) -> None:
    made = _prosecheck(tmp_path, "new-rule", "our-terms", *args)
    assert (made.returncode, made.stderr) == (0, "")
    run = _prosecheck(tmp_path, "test-rules", folder)
    assert run.returncode == 0
    assert "our-terms (OUR001)" in run.stdout
    assert f"1 rule, {cases} cases, " in run.stdout
    assert run.stdout.endswith(": everything holds\n")


def test_a_new_plugin_passes_pytest_ruff_and_mypy(tmp_path: Path) -> None:
    for name, form in (("our-terms", "--phrases"), ("shouting", "--python")):
        _prosecheck(tmp_path, "new-rule", name, "--plugin", form)
        folder = tmp_path / f"prosecheck-{name}"
        assert " passed" in _run(folder, "pytest", "-p", "no:cacheprovider").stdout
        lint = _run(folder, "ruff", "check", "--no-cache", "--select", "E,F,I,B,UP,D1", ".")
        assert "All checks passed!" in lint.stdout
        package = f"prosecheck_{name}".replace("-", "_")
        typed = _run(folder, "mypy", "--strict", "--cache-dir", "/dev/null", f"src/{package}")
        assert "Success" in typed.stdout


def test_codes_and_names_that_are_taken_or_none_are_refused(tmp_path: Path) -> None:
    assert _prosecheck(tmp_path, "new-rule", "our-terms").returncode == 0
    assert _prosecheck(tmp_path, "new-rule", "our-words").returncode == 0
    second = tomllib.loads((tmp_path / "house-rules" / "our-words.toml").read_text("utf-8"))
    assert second["rule"]["code"] == "OUR002"
    for args, said in (
        (("our-terms",), "house-rules/our-terms.toml is there already"),
        (("filler-phrases",), "there is a rule filler-phrases already"),
        (("terms", "--code", "FIL001"), "there is a rule FIL001 already"),
        (("terms", "--code", "OUR001"), "there is a rule OUR001 already"),
        (("terms", "--code", "x"), 'the code "x" is none, wanted three capitals'),
        (("terms", "--code", "PRC001"), 'the code "PRC001" is none'),
        (("Our Terms",), 'the name "Our Terms" is none, wanted words in small letters'),
        (("../terms",), 'the name "../terms" is none'),
        (("class", "--python"), 'the name "class" is a word of Python'),
        (("rules", "--plugin"), "prosecheck_rules is the package of the built-in rules"),
        (("terms", "--python", "--phrases"), "cannot be used together"),
        (("terms", "--folder", "house-rules/our-terms.md"), "cannot be written"),
    ):
        run = _prosecheck(tmp_path, "new-rule", *args)
        assert (run.returncode, run.stdout) == (2, "")
        assert said in run.stderr
        assert "Traceback" not in run.stderr
    assert len([*(tmp_path / "house-rules").iterdir()]) == 4


CASES = "house-rules/our-terms.md"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Make a folder with a new house rule."""
    _prosecheck(tmp_path, "new-rule", "our-terms")
    return tmp_path


def _edit(site: Path, file: str, old: str, new: str) -> None:
    path = site / "house-rules" / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def test_a_case_that_fails_is_shown_with_its_place_and_the_difference(site: Path) -> None:
    _edit(site, "our-terms.toml", "has the ability to", "has the power to")
    run = _prosecheck(site, "test-rules", "house-rules")
    assert run.returncode == 1
    assert f"{CASES}:9: flagged: Two long phrases" in run.stdout
    line = "  The team has the ability to help at this moment in time."
    marks = "           ^^^^^^^^^^^^^^^^^^      ^^^^^^^^^^^^^^^^^^^^^^"
    assert f"  expected:\n{line}\n{marks}\n" in run.stdout
    assert f"  found:\n{line}\n{marks.replace('^' * 18, ' ' * 18, 1)}\n" in run.stdout
    assert "1 rule, 3 cases, 2 gates: 1 failed" in run.stdout


def test_carets_are_rewritten_to_what_is_found(site: Path) -> None:
    _edit(site, "our-terms.toml", "has the ability to", "has the power to")
    run = _prosecheck(site, "test-rules", "--update-cases", "house-rules/our-terms.toml")
    assert run.returncode == 0
    assert "\n                                 ^^^^^^^^^^^^^^^^^^^^^^\n" in (
        site / CASES
    ).read_text("utf-8")


def test_phrases_that_are_dead_or_there_twice_are_named(site: Path) -> None:
    more = (
        '[[phrase]]\ntext = "at this moment in time"\n[[phrase]]\ntext = "a b"\nunless = ["a b"]\n'
    )
    with (site / "house-rules" / "our-terms.toml").open("a", encoding="utf-8") as file:
        file.write(more)
    run = _prosecheck(site, "test-rules", "house-rules")
    assert run.returncode == 1
    assert 'both find "at this moment in time"; drop it from one' in run.stdout
    assert (
        'our-terms.toml:22: "a b" is dead: it does not find "a b"; see its exceptions' in run.stdout
    )


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("our-terms.md", "```txt", "```txt a=[", "house-rules/our-terms.md:9: options that are no"),
        ("our-terms.md", "```txt", "```txt a=1", "the options of case Two long phrases cannot be"),
        ("our-terms.md", "## Flagged", "## Other", "a case outside ## Flagged and ## Clean"),
        ("our-terms.toml", "summary =", "sumary =", 'unknown key "sumary"'),
        ("our-terms.toml", "[rule]", "[rule", "our-terms.toml: not TOML: Expected"),
    ],
)
def test_what_cannot_be_read_is_one_sentence(
    site: Path, file: str, old: str, new: str, said: str
) -> None:
    _edit(site, file, old, new)
    run = _prosecheck(site, "test-rules", "house-rules")
    assert run.returncode == 2
    assert said in run.stderr
    assert "Traceback" not in run.stderr


def test_a_path_without_rules_is_refused(site: Path) -> None:
    (site / "empty").mkdir()
    for path, said in (
        ("empty", "empty: no rule in this folder"),
        ("nowhere", "nowhere: there is no such folder"),
        (CASES, f"{CASES}: it is no rule"),
    ):
        run = _prosecheck(site, "test-rules", path)
        assert run.returncode == 2
        assert said in run.stderr


def test_a_style_is_tested_where_it_has_cases(tmp_path: Path) -> None:
    style = tmp_path / "Guide"
    style.mkdir()
    (style / "Who.yml").write_text("extends: existence\nmessage: No.\ntokens: [WHO]\n", "utf-8")
    assert _prosecheck(tmp_path, "test-rules", "Guide").returncode == 2
    cases = "## Flagged\n\n### it\n\n```txt\nThe WHO.\n{}\n```\n\n"
    cases += "## Clean\n\n### b\n\n```txt\nWho?\n```\n"
    (style / "Who.md").write_text(cases.format("    ^^^"), "utf-8")
    assert _prosecheck(tmp_path, "test-rules", "Guide").returncode == 0
    (style / "Who.md").write_text(cases.format("   ^^^^"), "utf-8")
    assert _prosecheck(tmp_path, "test-rules", "Guide").returncode == 1


def test_two_rules_of_one_code_are_refused(site: Path) -> None:
    again = (site / "house-rules" / "our-terms.toml").read_text("utf-8")
    (site / "house-rules" / "other.toml").write_text(again, "utf-8")
    run = _prosecheck(site, "test-rules", "house-rules")
    assert run.returncode == 2
    assert "rule OUR001 is brought twice" in run.stderr


def test_every_built_in_room_and_example_passes() -> None:
    root = Path(__file__).parents[1]
    run = _prosecheck(root, "test-rules", "rules", "examples/house-rules", "examples/plugin")
    assert run.returncode == 0, run.stdout
    assert run.stdout.count(": ok\n") == len([*root.glob("rules/*/*/cases.md")]) + 5
