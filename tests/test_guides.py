"""Every command and every setting that the guides show does what it says."""

import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from .gate.repository import repository

ROOT = Path(__file__).parents[1]
SEED = ROOT / "examples" / "articles" / "openai-foxconn.txt"
GUIDES = {path.stem: path.read_text("utf-8") for path in sorted((ROOT / "docs").glob("*.md"))}
BLOCK = re.compile(r"^```(sh|text)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
TOML = re.compile(r"^```toml\n(.*?)^```$", re.MULTILINE | re.DOTALL)
BASELINE = "prosecheck-baseline.json"
EXPORT = """<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"
 xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><item><title>A match</title>
<content:encoded><![CDATA[<p>It is worth noting that the team ran.</p>]]></content:encoded>
<wp:post_type>post</wp:post_type></item></channel></rss>"""


def _commands() -> list[tuple[str, str]]:
    """Give guide and command, without what a pipe or a shell does around it."""
    found = []
    for name, text in GUIDES.items():
        for block in BLOCK.finditer(text):
            lines = re.findall(r"^prosecheck .*", block[2], re.MULTILINE)
            found += [(name, re.split(r" [|<] | +#", line)[0]) for line in lines]
    return found


COMMANDS = _commands()


def test_the_guides_show_commands() -> None:
    assert {"ci", "gate", "index", "recipes", "writers"} <= {name for name, _ in COMMANDS}
    assert len(COMMANDS) > 25


@pytest.mark.parametrize(("guide", "command"), COMMANDS)
def test_a_command_of_a_guide_runs(
    guide: str, command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    given = shlex.split(command)[1:]
    _lay_out(given)
    args = [sys.executable, "-m", "prosecheck", *given]
    run = subprocess.run(args, input=SEED.read_bytes(), capture_output=True, check=False)
    assert run.returncode in (0, 1), run.stderr.decode()
    assert not re.search(rb"^prosecheck: ", run.stderr, re.MULTILINE), run.stderr.decode()
    files = [Path(word.partition(":")[2]) for word in given if ":" in word]
    assert all(file.stat().st_size for file in files)
    assert run.stdout or run.stderr or files


def _lay_out(given: list[str]) -> None:
    """Make what a command names: folders with an article, files, a baseline, a branch."""
    for word in given:
        path = Path(word)
        if word.endswith("/"):
            path = path / "article.txt"
        if path.suffix in (".txt", ".md"):
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(SEED.read_bytes())
        elif path.suffix == ".xml" and ":" not in word:
            path.write_text(EXPORT)
        elif word == "posts.json":
            path.write_text('[{"title": {"rendered": "A"}, "content": {"rendered": "<p>B.</p>"}}]')
    if "test-rules" in given:
        shutil.copytree(ROOT / "examples" / "house-rules", "house-rules")
        shutil.copytree(ROOT / "rules" / "prosecheck_rules" / "agreement_slips", "src/slips")
    Path("article.txt").write_bytes(SEED.read_bytes())
    if "create" not in given:
        Path(BASELINE).write_text('{"schema_version": 1, "articles": {}}')
    repository(Path.cwd()).commit()
    git = ["git", "update-ref", "refs/remotes/origin/main", "HEAD"]
    subprocess.run(git, check=True)


SETTINGS = [
    (name, block) for name in ("ci", "recipes", "writers") for block in TOML.findall(GUIDES[name])
]


@pytest.mark.parametrize(("guide", "block"), SETTINGS)
def test_a_setting_of_a_guide_is_one(guide: str, block: str, tmp_path: Path) -> None:
    assert tomllib.loads(block)
    (tmp_path / "prosecheck.toml").write_text(block, "utf-8")
    args = [sys.executable, "-m", "prosecheck", "config", "show"]
    run = subprocess.run(args, cwd=tmp_path, capture_output=True, check=False)
    assert run.returncode == 0, run.stderr.decode()
