"""House rules and styles in a run: named by the configuration, seen by every command."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

TERMS = '[rule]\ncode = "TRM001"\nsummary = "our terms"\n[[phrase]]\ntext = "e-mail"\n'
ACRONYMS = "extends: existence\nmessage: \"Avoid '%s'.\"\ntokens: [WHO]\n"
SPELLING = "extends: spelling\nmessage: m\n"


def _run(folder: Path, *args: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "prosecheck", *args]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Make a folder with an article, a configuration, a house rule and a style."""
    (tmp_path / "prosecheck.toml").write_text('rules = ["ours", "styles/Guide"]\n', "utf-8")
    (tmp_path / "a.md").write_text("The WHO sent an e-mail.\n", "utf-8")
    (tmp_path / "ours").mkdir()
    (tmp_path / "ours" / "our-terms.toml").write_text(TERMS, "utf-8")
    style = tmp_path / "styles" / "Guide"
    style.mkdir(parents=True)
    (style / "Acronyms.yml").write_text(ACRONYMS, "utf-8")
    (style / "Spelling.yml").write_text(SPELLING, "utf-8")
    return tmp_path


def test_they_find_and_what_is_not_read_is_named_once(site: Path) -> None:
    (site / "b.md").write_text("The WHO again.\n", "utf-8")
    run = _run(site, "--no-cache", "--jobs", "2", ".")
    assert run.returncode == 1
    lines = sorted(line for line in run.stdout.splitlines() if ".md:" in line)
    assert [line.partition(" ")[0] for line in lines] == ["a.md:1:17:", "a.md:1:5:", "b.md:1:5:"]
    assert lines[0].endswith(
        'TRM001 [warning] "e-mail" is not house style; rephrase it (our-terms)'
    )
    assert "[warning] Avoid 'WHO'. (Guide.Acronyms)" in lines[1]
    note = "prosecheck: styles/Guide: not read: rules of the type spelling (Spelling)\n"
    assert run.stderr.count(note) == 1


@pytest.mark.parametrize(
    ("selector", "found"),
    [("Guide", 1), ("Guide.Acronyms", 1), ("GUI", 1), ("our-terms", 1), ("TRM,Guide", 2)],
)
def test_they_are_selected_by_style_name_and_code(site: Path, selector: str, found: int) -> None:
    run = _run(site, "--select", selector, "a.md")
    assert run.stdout.count("a.md:1:") == found
    ignored = _run(site, "--ignore", selector, "a.md")
    assert ignored.stdout.count("a.md:1:") == 2 - found


def test_they_are_listed_with_the_file_they_come_from(site: Path) -> None:
    listed = _run(site, "rules").stdout
    assert "our terms (ours/our-terms.toml)" in listed
    assert "Avoid '…'. (styles/Guide/Acronyms.yml)" in listed
    assert "our-terms" not in _run(site, "rules", "--isolated").stdout


def test_they_are_explained(site: Path) -> None:
    assert "# our-terms (TRM001)" in _run(site, "explain", "our-terms").stdout
    assert "# Guide.Acronyms (GUI" in _run(site, "explain", "Guide.Acronyms").stdout


def test_a_mistake_ends_the_run_with_one_sentence(site: Path) -> None:
    (site / "ours" / "our-terms.toml").write_text(TERMS + 'sugest = ""\n', "utf-8")
    for args in (["a.md"], ["rules"], ["explain", "FIL001"]):
        run = _run(site, *args)
        assert run.returncode == 2
        assert run.stderr == (
            'prosecheck: ours/our-terms.toml:6: unknown key "sugest" in a [[phrase]], wanted text, '
            'regex, suggest, unless, label, at, case, source; did you mean "suggest"?\n'
        )


def test_a_rule_that_clashes_ends_the_run_naming_both(site: Path) -> None:
    (site / "ours" / "twin.toml").write_text(TERMS, "utf-8")
    run = _run(site, "a.md")
    assert run.returncode == 2
    said = "rule TRM001 is brought twice: by ours/our-terms.toml and by ours/twin.toml"
    assert said in run.stderr


def test_what_they_suggest_is_a_fix(site: Path) -> None:
    (site / "ours" / "our-terms.toml").write_text(TERMS + 'suggest = "email"\n', "utf-8")
    swap = "extends: substitution\nmessage: m\naction: {name: replace}\nswap: {WHO: agency}\n"
    (site / "styles" / "Guide" / "Acronyms.yml").write_text(swap, "utf-8")
    (site / "a.md").write_text("The WHO sent an *e-mail*.\n", "utf-8")
    assert _run(site, "--fix", "--unsafe-fixes", "a.md").returncode == 0
    assert (site / "a.md").read_text("utf-8") == "The agency sent an *email*.\n"


def test_they_are_suppressed_by_name_and_style(site: Path) -> None:
    text = "The WHO sent an e-mail. <!-- prosecheck-disable-line Guide our-terms -->\n"
    (site / "a.md").write_text(text, "utf-8")
    run = _run(site, "a.md")
    assert (run.returncode, run.stdout) == (0, "no findings in 1 file (2 suppressed)\n")
