"""What a stranger's repository may hold: nothing of it is run, followed, waited for or lost."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from prosecheck.discovery import files_of

pytestmark = pytest.mark.skipif(os.name == "nt", reason="links, pipes and devices of POSIX")
CLEAN = "It rained in Leeds on Monday, and the match began an hour late.\n"
LONGEST = 60
"""Seconds after which a run counts as hung; none takes two."""


@pytest.fixture(autouse=True)
def _site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "site").mkdir()
    monkeypatch.chdir(tmp_path / "site")
    Path("a.md").write_text(CLEAN)


def _run(*args: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "prosecheck", *args]
    run = subprocess.run(command, capture_output=True, text=True, check=False, timeout=LONGEST)
    assert "Traceback" not in run.stderr
    return run


def _walked() -> list[str]:
    return [entry.path for entry in files_of(["."])]


def test_a_link_out_of_the_folder_is_not_followed() -> None:
    Path("../secret.md").write_text("In order to win, they trained.\n")
    Path("b.md").symlink_to("../secret.md")
    Path("c.md").symlink_to(Path("../secret.md").resolve())
    assert _walked() == ["a.md"]


def test_a_link_within_the_repository_is_followed() -> None:
    Path("../.git").mkdir()
    Path("../shared.md").write_text(CLEAN)
    Path("b.md").symlink_to("../shared.md")
    Path("c.md").symlink_to("a.md")
    assert _walked() == ["a.md", "b.md", "c.md"]


def test_a_link_through_a_link_out_of_the_folder_is_not_followed() -> None:
    Path("../secret.md").write_text(CLEAN)
    Path("out").symlink_to("..")
    Path("b.md").symlink_to("out/secret.md")
    assert _walked() == ["a.md"]


def test_a_link_that_is_named_is_followed() -> None:
    Path("../elsewhere.md").write_text(CLEAN)
    Path("b.md").symlink_to("../elsewhere.md")
    assert _run("b.md").returncode == 0


@pytest.mark.parametrize("target", ["/dev/zero", "/dev/random", "/proc/kmsg", "/proc/kcore"])
def test_a_device_in_a_folder_is_passed_by(target: str) -> None:
    Path("b.md").symlink_to(target)
    assert _walked() == ["a.md"]
    assert _run(".").returncode == 0


def test_a_pipe_and_a_socket_in_a_folder_are_passed_by() -> None:
    import socket

    os.mkfifo("b.md")
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("c.md")
        assert _walked() == ["a.md"]
        assert _run(".").returncode == 0


@pytest.mark.parametrize("name", ["pipe.md", "/dev/zero", "/dev/null", "socket.md"])
def test_what_is_no_file_and_is_named_is_answered(name: str) -> None:
    import socket

    os.mkfifo("pipe.md")
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("socket.md")
        run = _run(name, "a.md")
    assert run.returncode == 2
    assert f"prosecheck: {name}: cannot be read: neither a file nor a folder\n" in run.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="files of Linux")
@pytest.mark.parametrize(
    "name", ["/proc/kcore", "/proc/kmsg", "/proc/self/mem", "/proc/self/pagemap", "/proc/self/maps"]
)
def test_a_file_without_end_is_answered(name: str) -> None:
    run = _run(name)
    assert run.returncode in (0, 2)  # which of them can be read depends on the system
    assert run.returncode == 0 or run.stderr.startswith(f"prosecheck: {name}: ")


def test_a_file_of_a_gigabyte_is_refused_unread() -> None:
    with open("b.md", "wb") as file:
        file.truncate(2_000_000_000)
    run = _run("b.md")
    assert run.returncode == 2
    assert "b.md: cannot be read: it has more than 256,000,000 bytes" in run.stderr


def test_ignore_files_that_are_no_files_are_passed_by() -> None:
    os.mkfifo(".gitignore")
    Path(".prosecheckignore").symlink_to("/dev/zero")
    assert _walked() == ["a.md"]


def test_a_hostile_pattern_does_not_hang_a_run() -> None:
    name = "a" * 200 + ".md"
    Path(name).write_text(CLEAN)
    Path(".gitignore").write_text("*a*a*a*a*a*a*a*a*ab\n")
    Path("prosecheck.toml").write_text(
        'exclude = ["*a*a*a*a*a*a*a*ab"]\n'
        '[[overrides]]\npaths = ["*a*a*a*a*a*ab"]\nignore = ["FIL"]\n'
    )
    assert _run(".").returncode == 0
    assert _walked() == ["a.md", name]


@pytest.mark.parametrize("key", ["baseline", "profile"])
@pytest.mark.parametrize("kind", ["pipe", "device"])
def test_a_pipe_that_a_configuration_names_is_not_waited_for(key: str, kind: str) -> None:
    if kind == "pipe":
        os.mkfifo("x.json")
    else:
        (Path("prosecheck.toml").parent / "x.json").mkdir()
    Path("prosecheck.toml").write_text(f'{key} = "x.json"')
    run = _run("a.md")
    assert run.returncode == 2
    assert "x.json: cannot be read: " in run.stderr


def test_a_pipe_in_the_place_of_a_configuration_is_passed_by() -> None:
    os.mkfifo("prosecheck.toml")
    os.mkfifo("pyproject.toml")
    assert _run("a.md").returncode == 0


@pytest.mark.parametrize("key", ["plugins", "allow-local-python", "cache-dir", "output-file"])
def test_a_configuration_cannot_name_code_nor_what_is_written(key: str) -> None:
    Path("prosecheck.toml").write_text(f'{key} = "x"')
    run = _run("a.md")
    assert run.returncode == 2
    assert f'unknown key "{key}"' in run.stderr


@pytest.mark.parametrize("name", ["click", "yaml", "re", "prosecheck_rules", "sitecustomize"])
def test_a_module_of_the_folder_is_not_imported(name: str) -> None:
    Path(f"{name}.py").write_text("open('ran', 'w').close()\n")
    Path("house").mkdir()
    Path("house/__init__.py").write_text("open('ran', 'w').close()\n")
    Path("b.md").write_text(f"---\ntitle: x\n---\n\n{CLEAN}")
    command = [str(Path(sys.executable).parent / "prosecheck"), "."]  # as people run it
    run = subprocess.run(command, capture_output=True, text=True, check=False, timeout=LONGEST)
    assert (run.returncode, run.stderr) == (0, "")
    assert not Path("ran").exists()


def test_a_plugin_of_the_folder_is_not_run_by_the_module_either() -> None:
    Path("evil.py").write_text("open('ran', 'w').close()\n")
    Path("re.py").write_text("open('ran', 'w').close()\n")
    Path("evil.egg-info").mkdir()
    Path("evil.egg-info/PKG-INFO").write_text("Metadata-Version: 2.1\nName: evil\nVersion: 1\n")
    Path("evil.egg-info/entry_points.txt").write_text("[prosecheck]\nevil = evil\n")
    assert _run("a.md").returncode == 0
    assert not Path("ran").exists()


@pytest.mark.parametrize(
    "tag",
    [
        "!!python/object/apply:os.mkdir [ran]",
        "!!python/name:os.mkdir",
        "!!python/module:this",
        "!x",
    ],
)
def test_a_tag_of_yaml_makes_nothing(tag: str) -> None:
    Path("b.md").write_text(f"---\ntitle: {tag}\ntags: {tag}\n---\n\n{CLEAN}")
    run = _run("b.md")
    assert run.returncode in (0, 1)
    assert run.stderr == ""
    assert not Path("ran").exists()


def test_aliases_of_yaml_do_not_multiply() -> None:
    levels = [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 40)]
    header = "\n".join(["a0: &a0 [lol, lol]", *levels, "tags: *a39", "again: &r [*r]"])
    Path("b.md").write_text(f"---\n{header}\n---\n\n{CLEAN}")
    assert _run("b.md").returncode in (0, 1)


@pytest.mark.parametrize("content", ["# a page\n", '{"name": "package"}', '{"schema_version": 1}'])
def test_a_file_that_is_no_baseline_is_not_written_over(content: str) -> None:
    Path("package.json").write_text(content)
    Path("prosecheck.toml").write_text('baseline = "package.json"')
    for command in (["create", "--force"], ["update"], ["prune"]):
        run = _run("baseline", *command, "a.md")
        assert run.returncode == 2
        assert "package.json: is " in run.stderr
        assert Path("package.json").read_text() == content


def test_a_baseline_that_a_merge_broke_can_be_written_anew() -> None:
    assert _run("baseline", "create", "a.md", "-o", "b.json").returncode == 0
    whole = Path("b.json").read_text()
    Path("b.json").write_text(f"{whole}<<<<<<< ours\n")
    assert _run("baseline", "update", "a.md", "-o", "b.json").returncode == 2
    assert _run("baseline", "create", "--force", "a.md", "-o", "b.json").returncode == 0
    assert Path("b.json").read_text() == whole


def test_a_baseline_that_is_a_link_to_nowhere_is_not_written_through() -> None:
    Path("prosecheck-baseline.json").symlink_to("../autostart")
    run = _run("baseline", "create", "--force", "a.md")
    assert run.returncode == 2
    assert "prosecheck-baseline.json: is no baseline, and not written over" in run.stderr
    assert not Path("../autostart").exists()


@pytest.mark.parametrize(
    "options", [["--output-file", "a.md"], ["--output-format", "json:./link.md"]]
)
def test_a_report_does_not_take_the_place_of_an_article(options: list[str]) -> None:
    Path("link.md").symlink_to("a.md")
    run = _run(*options, ".")
    assert run.returncode == 2
    assert "is an article of this run, and not written over" in run.stderr
    assert Path("a.md").read_text() == CLEAN


def test_a_profile_does_not_take_the_place_of_an_article() -> None:
    assert _run("tags", "learn", ".", "-o", "a.md").returncode == 2
    assert Path("a.md").read_text() == CLEAN


@pytest.mark.parametrize("nested", ["[" * 100_000, '{"a":' * 100_000], ids=["lists", "objects"])
def test_a_profile_that_nests_too_deep_is_answered(nested: str) -> None:
    Path("x.json").write_text(nested)
    assert _run("--profile", "x.json", "a.md").returncode == 2
    assert _run("--baseline", "x.json", "a.md").returncode == 2


def test_facts_of_a_profile_of_another_shape_are_answered() -> None:
    facts = {"irrelevant-tags": {"b.md": 7, "c.md": {"tags": "x"}}}
    Path("x.json").write_text(json.dumps({"schema_version": 1, "rules": facts}))
    Path("b.txt").write_text(f"A title\n\n{CLEAN}\nTags: rain, football\n")
    run = _run("--profile", "x.json", "b.txt")
    assert run.returncode in (0, 1, 2)
    assert "Traceback" not in run.stdout


@pytest.mark.parametrize("value", ["9" * 5000, "[" * 5000, "{a=" * 5000, "1" + "_1" * 5000])
def test_a_value_that_python_refuses_is_answered(value: str) -> None:
    Path("prosecheck.toml").write_text('rules = ["house"]\n')
    Path("house").mkdir()
    Path("house/a.toml").write_text(f"[[phrase]]\ntext = {value}\n")
    run = _run("a.md")
    assert run.returncode == 2
    assert "house/a.toml: not TOML: " in run.stderr
    Path("prosecheck.toml").unlink()
    Path("b.md").write_text(f"+++\ntitle = {value}\n+++\n\n{CLEAN}")
    run = _run("b.md")
    assert run.returncode == 1
    assert "PRC002 [error] front matter " in run.stdout
    assert "sys." not in run.stdout


@pytest.mark.parametrize("name", ["a.toml", "a.yml"])
def test_a_pipe_among_house_rules_is_not_waited_for(name: str) -> None:
    Path("prosecheck.toml").write_text('rules = ["house"]\n')
    Path("house").mkdir()
    os.mkfifo(f"house/{name}")
    run = _run("a.md")
    assert run.returncode == 2
    assert "cannot be read: neither a file nor a folder" in run.stderr
