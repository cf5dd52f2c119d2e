"""Holds prosecheck to the same bytes under every Python that is there.

    python .ci/interpreters.py [--python PROGRAM]... [FOLDER ...]

runs every command of COMMANDS with each of `python3.11` to `python3.14` that the PATH or pyenv has,
on the articles of this repository and on thousands that are made here (hostile, changed, broken,
nested), and ends with 1 where two Pythons differ in a byte of what they print or write. With
folders it checks those too. A Python that has prosecheck is used as it is, any other gets a
virtual environment of its own.
"""

from __future__ import annotations

import argparse
import random
import re
import shutil
import subprocess
import sys
import unicodedata
from collections.abc import Iterator
from difflib import unified_diff
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "src"), str(ROOT / "rules")]

VERSIONS = ("3.11", "3.12", "3.13", "3.14")
FORMATS = (
    *("text", "concise", "json", "jsonl", "sarif", "github", "gitlab", "rdjson", "markdown"),
    *("junit", "checkstyle"),
)
_PLAIN = ("--isolated", "--exit-zero", "--no-cache", "--jobs", "2")
COMMANDS = {
    "check": [*_PLAIN, "--select", "ALL", *(f"--output-format={f}:{{out}}.{f}" for f in FORMATS)],
    "fix": [*_PLAIN, "--fix", "--unsafe-fixes", "--diff"],
    "stats": ["stats", "--isolated", "--output-format", "json"],
    "learn": ["tags", "learn", "-o", "{out}.profile"],
    "accept": ["baseline", "create", "--isolated", "-o", "{out}.baseline"],
}
"""What is run on every folder; {out} is where it writes."""
MISTAKES = (
    *(
        'select = ["FIL"',
        "a = 1\na = 2",
        "x = {a = 1,}",
        "x = nope",
        "x = 2020-13-01",
        "select = 1",
    ),
    *('selekt = ["FIL"]', f"x = {'9' * 5000}", 'x = "\\q"', "[rule.long-sentences]\nlimit = 0"),
    *('exclude = ["["]', 'extend = "none.toml"', '[[overrides]]\nignore = ["FIL"]', "\x01"),
    *(f"x = {'[' * depth}" for depth in (50, 150, 250, 450, 900, 5000)),
)
"""Configurations that are refused with a sentence."""
PHRASES = (
    *(f"[[phrase]]\nregex = '''{r}'''" for r in ("(", "[b-a]", "a**", r"(?<=a+)b", r"\N{x}")),
    *(f"[[phrase]]\ntext = '''{t}'''" for t in ("(a", "a|", "()", "a)b", "*")),
)
STYLES = (
    *("1 +", "open('x')", "x'", "1e999", "(" * 300, "math.sqrt(-1)", "words ** words ** words"),
    *("'a'", "lambda: 1", "1_0", "0777", "f'{words}'", "words if words else 1", "a.b", "-" * 1500),
)
"""Formulas of Vale's `metric`, which Python's own parser reads."""


def main() -> None:
    """Compare what the Pythons give; end with 1 where they differ."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--python", action="append", default=[])
    parser.add_argument("folders", nargs="*", type=Path)
    given = parser.parse_args()
    programs = [*_found(), *given.python]
    if len(programs) < 2:
        sys.exit(print(f"only {programs}: there is nothing to compare") or 0)
    with TemporaryDirectory() as name:
        work = Path(name).resolve()
        made = _made(work / "articles")
        folders = [made, *(folder.resolve() for folder in given.folders)]
        first: dict[str, bytes] = {}
        for number, program in enumerate(programs):
            python = _ready(program, work / f"python{number}")
            first = first or {}
            gives = _gives(python, work, folders)
            differ = sorted(name for name in gives if first and first[name] != gives[name])
            print(f"{_version(python)}: {len(gives)} outputs, {len(differ)} differ", flush=True)
            for name in differ[:3]:
                _show(name, first[name], gives[name])
            if differ:
                sys.exit(1)
            first = gives


def _found() -> list[str]:
    """Give the Pythons of VERSIONS that are there; a shim of pyenv may stand for none."""
    programs = []
    for version in VERSIONS:
        name = f"python{version}"
        prefix = _said(["pyenv", "prefix", version]) if shutil.which("pyenv") else ""
        inner = f"{prefix.strip()}/bin/{name}"
        path = inner if prefix and Path(inner).exists() else shutil.which(name)
        if path and _said([path, "-c", "print(1)"]):
            programs.append(path)
        else:
            print(f"{name}: not here, not compared")
    return programs


def _said(command: list[str]) -> str:
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    return "" if run.returncode else run.stdout


def _version(python: str) -> str:
    return _said([python, "-c", "import sys; print('Python', sys.version.split()[0])"]).strip()


def _ready(program: str, folder: Path) -> str:
    """Give a Python that can run prosecheck: this one, or one in a new virtual environment."""
    if _said([program, "-c", "import prosecheck_rules, prosecheck, pyromark; print(1)"]):
        return program
    subprocess.run([program, "-m", "venv", folder], check=True)
    python = str(folder / "bin" / "python")
    install = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", str(ROOT)]
    subprocess.run(install, check=True)
    return python


def _gives(python: str, work: Path, folders: list[Path]) -> dict[str, bytes]:
    """Give what every command prints, says and writes, by the name of the output."""
    given: dict[str, bytes] = {}
    for folder in folders:
        for command, args in COMMANDS.items():
            out = work / "out" / command
            shutil.rmtree(out.parent, ignore_errors=True)
            out.parent.mkdir()
            words = [word.format(out=out) for word in args]
            _keep(given, f"{folder.name}/{command}", python, folder, [*words, "."])
            for path in sorted(out.parent.iterdir()):
                given[f"{folder.name}/{path.name}"] = path.read_bytes()
    for number, (files, article) in enumerate(_configured()):
        site = work / "configured"
        shutil.rmtree(site, ignore_errors=True)
        for name, text in {**files, "a.md": article}.items():
            (site / name).parent.mkdir(parents=True, exist_ok=True)
            (site / name).write_text(text, "utf-8")
        _keep(given, f"configured/{number}", python, site, ["--no-cache", "a.md"])
    return given


def _keep(given: dict[str, bytes], name: str, python: str, folder: Path, args: list[str]) -> None:
    command = [python, "-m", "prosecheck", *args]
    run = subprocess.run(command, cwd=folder, capture_output=True, check=False)
    given[f"{name}: exit code"] = b"%d" % run.returncode
    given[f"{name}: stdout"] = run.stdout
    given[f"{name}: stderr"] = run.stderr


def _configured() -> Iterator[tuple[dict[str, str], str]]:
    """Give the files of a folder that is configured in some odd way, and its article."""
    article = "# A walk\n\nIn order to win, they trained in Leeds on Monday.\n"
    for text in MISTAKES:
        yield {"prosecheck.toml": text}, article
        yield {}, f"+++\n{text}\n+++\n\n{article}"
    house = {"prosecheck.toml": 'rules = ["house"]\n'}
    for text in PHRASES:
        yield {**house, "house/a.toml": text}, article
    metric = 'extends: metric\nmessage: "%s"\nformula: {}\ncondition: "> 1"\n'
    for text in STYLES:
        quoted = '"' + text.replace("\\", "\\\\") + '"'
        yield {**house, "house/A/b.yml": metric.format(quoted)}, article


def _made(folder: Path) -> Path:
    """Write the articles of this repository, and those that nobody writes, to a new folder."""
    from fuzz.corpora import corpus
    from fuzz.run import mutations
    from fuzz.targets import HEADERS, SUFFIXES
    from tests.bad_inputs import INPUTS
    from tests.hostile_inputs import KINDS

    kept = [*(ROOT / "examples").rglob("*.*"), *ROOT.rglob("rules/*/*/*.md")]
    kept += [*(ROOT / "docs").glob("*.md"), *(ROOT / "tests").rglob("articles/*")]
    for number, path in enumerate(sorted(path for path in kept if path.is_file())):
        _write(folder / "kept" / f"{number}{path.suffix}", path.read_bytes())
    for number, kind in enumerate(KINDS):
        data = kind.make(600).encode("utf-8", "surrogatepass")
        _write(folder / "hostile" / f"{number}.{kind.suffix}", data)
    for number, bad in enumerate(bad for bad in INPUTS if bad.data and len(bad.data) < 10_000):
        _write(folder / "bad" / f"{number}.md", bad.data)
    for suffix in SUFFIXES:
        for number, data in enumerate(islice(mutations(corpus(f"check-{suffix}"), 1), 400)):
            _write(folder / "changed" / f"{number}.{suffix}", data)
    for kind, (opening, closing) in HEADERS.items():
        changed = islice(mutations(corpus(f"front-matter-{kind}"), 1), 400)
        for number, data in enumerate(changed):
            text = opening.encode() + data + closing.encode()
            _write(folder / "headers" / f"{kind}{number}.md", text)
    for name, text in _nested():
        _write(folder / "nested" / name, text.encode())
    _write(folder / "letters.md", _letters().encode())
    return folder


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def _nested() -> Iterator[tuple[str, str]]:
    """Give documents that nest as deep as one Python, but perhaps not another, can go."""
    for depth in (50, 99, 100, 101, 150, 199, 200, 201, 300, 330, 400, 480, 500, 900, 1000, 3000):
        for name, opening, inner, closing in (
            ("list", "[", "1", "]"),
            ("object", '{"a":', "1", "}"),
        ):
            value = opening * depth + inner + closing * depth
            yield f"{name}{depth}.json", f'{{"title": "a", "body": "It rained.", "x": {value}}}'
            yield f"{name}{depth}.jsonl", f'{{"title": "a", "body": "It rained.", "x": {value}}}\n'
            yield f"{name}{depth}-yaml.md", f"---\ntags: {value}\n---\n\nIt rained.\n"
            yield f"{name}{depth}-toml.md", f"+++\ntags = {value}\n+++\n\nIt rained.\n"
            yield f"{name}{depth}-json.md", f'{{"tags": {value}}}\n\nIt rained.\n'
            data = f'<script type="application/ld+json">{value}</script><p>It rained.</p>'
            yield f"{name}{depth}.html", data
        yield f"{depth}.md", "> " * depth + "It rained.\n"
        yield f"{depth}.html", "<div>" * depth + "It rained." + "</div>" * depth


def _letters() -> str:
    """Give words with every character that Unicode 3.2 knows, as each Python can name those.

    Pythons differ in letters that Unicode took up after 14.0, which the oldest of them knows.
    """
    known = (chr(n) for n in range(0x110000) if unicodedata.ucd_3_2_0.category(chr(n)) != "Cn")
    kept = [c for c in known if c.isspace() or not re.match("[\ud800-\udfff\0]", c)]
    chance = random.Random(1)
    lines = []
    for character in kept:
        word = chance.choice(("order", "The", "end", "U.S", "experts"))
        lines.append(f"{character}{word}{character} in{character}order to. {character}Next")
    return "\n\n".join(" ".join(lines[n : n + 8]) for n in range(0, len(lines), 8)) + "\n"


def _show(name: str, old: bytes, new: bytes) -> None:
    lines = (text.decode("utf-8", "replace").splitlines() for text in (old, new))
    print(f"-- {name}")
    for line in islice(unified_diff(*lines, "before", "now", lineterm="", n=0), 12):
        print(f"   {line[:300]}")


if __name__ == "__main__":
    main()
