"""Runs that are killed, that find no room or that meet another leave every file whole."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="signals and limits of POSIX")
BEFORE = "# A walk\n\n" + "In order to win, they trained on {day} in Leeds.\n\n" * 60
FILES = 30
KILLS = 6
LONGEST = 120


def _command(*args: str) -> list[str]:
    return [sys.executable, "-m", "prosecheck", "--cache-dir", "cache", *args]


def _run(*args: str, **options: object) -> "subprocess.CompletedProcess[str]":
    run = subprocess.run(  # type: ignore[call-overload]
        _command(*args), capture_output=True, text=True, check=False, timeout=LONGEST, **options
    )
    assert "Traceback" not in run.stderr
    done: subprocess.CompletedProcess[str] = run
    return done


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("site").mkdir()
    _write()
    return Path("site")


def _write() -> None:
    for number in range(FILES):
        Path(f"site/{number}.md").write_text(BEFORE.format(day=f"day {number}"))


def _texts() -> list[str]:
    return [Path(f"site/{number}.md").read_text() for number in range(FILES)]


@pytest.mark.parametrize("kind", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_a_run_that_is_killed_leaves_every_file_whole(site: Path, kind: signal.Signals) -> None:
    options = ("--fix", "--select", "FIL", "--output-format", "json:out.json", "site")
    before = _texts()
    started = time.monotonic()
    _run(*options)
    took = time.monotonic() - started
    after = _texts()
    assert after != before
    chance = random.Random(kind)
    for _ in range(KILLS):
        _write()
        Path("out.json").write_text("{}")
        with subprocess.Popen(
            _command(*options), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
        ) as process:
            time.sleep(chance.uniform(0, took))
            process.send_signal(kind)
            _, said = process.communicate(timeout=LONGEST)
        # A traceback of ours; what starts Python, and imports us, may have one.
        assert "prosecheck/" not in said or "from prosecheck.cli import main" in said
        for text, old, new in zip(_texts(), before, after, strict=True):
            assert text in (old, new)
        json.loads(Path("out.json").read_text())
    _write()
    assert _run(*options).returncode == 0
    assert _texts() == after


@pytest.mark.parametrize("kind", [signal.SIGTERM, signal.SIGKILL])
def test_a_baseline_is_whole_when_its_writer_is_killed(site: Path, kind: signal.Signals) -> None:
    command = [sys.executable, "-m", "prosecheck", "baseline", "update", "site"]
    baseline = Path("prosecheck-baseline.json")
    old = '{"schema_version": 1, "articles": {}}'
    baseline.write_text(old)
    started = time.monotonic()
    subprocess.run(command, capture_output=True, check=True, timeout=LONGEST)
    took = time.monotonic() - started
    new = baseline.read_text()
    assert new != old
    chance = random.Random(kind)
    for _ in range(KILLS):
        baseline.write_text(old)
        with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as run:
            time.sleep(chance.uniform(0, took))
            run.send_signal(kind)
        assert baseline.read_text() in (old, new)


def test_the_processes_of_a_run_end_with_it(site: Path) -> None:
    for number in range(40):
        (site / f"large{number}.md").write_text(BEFORE.format(day="Monday") * 30)
    for kind in (signal.SIGTERM, signal.SIGKILL, signal.SIGINT):
        with subprocess.Popen(
            _command("-q", "--jobs", "3", "site"),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        ) as process:
            end = time.monotonic() + LONGEST
            while process.poll() is None and len(_group(process.pid)) < 4:
                assert time.monotonic() < end
                time.sleep(0.01)
            process.send_signal(kind)
            process.wait(LONGEST)
        while _group(process.pid):
            assert time.monotonic() < end
            time.sleep(0.05)


def _group(leader: int) -> list[str]:
    """Give the running processes of a group."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, _parent, group = stat.read_text().rpartition(")")[2].split()[:3]
        except (OSError, ValueError):
            continue
        if group == str(leader) and state not in "ZX":
            found.append(stat.parent.name)
    return found


def _no_room() -> None:
    import resource

    resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))


@pytest.mark.parametrize(
    ("options", "file"),
    [
        (["check", "--output-format", "json:out", "site"], "out"),
        (["check", "--fix", "site"], "site/0.md"),
        (["baseline", "create", "--force", "-o", "out", "site"], "out"),
        (["tags", "learn", "-o", "out", "site"], "out"),
    ],
)
def test_a_full_disk_leaves_the_old_file(site: Path, options: list[str], file: str) -> None:
    old = '{"schema_version": 1, "articles": {}}'
    Path("out").write_text(old)
    before = _texts()
    for path in site.iterdir():
        path.write_text(path.read_text() + "---\n\n---\n\nTags: Rain, Leeds, Match, Football\n")
    before = _texts()
    command = [sys.executable, "-m", "prosecheck", *options]
    run = subprocess.run(
        command, capture_output=True, text=True, check=False, timeout=LONGEST, preexec_fn=_no_room
    )
    assert run.returncode == 2
    assert "Traceback" not in run.stderr
    assert f"{file}: cannot be " in run.stderr
    assert (Path("out").read_text(), _texts()) == (old, before)
    assert {path.name for path in Path().iterdir()} == {"site", "out"}
    assert len(list(site.iterdir())) == FILES


def test_a_cache_that_finds_no_room_is_done_without(site: Path) -> None:
    usual = _run("site")
    os.rename("cache", "old")
    assert _run("site", preexec_fn=_no_room).stdout == usual.stdout
    assert list(Path("cache").iterdir()) == []


@pytest.mark.parametrize("folder", ["/proc/none", "/dev/null", "file"])
def test_a_cache_folder_that_cannot_be_written_is_done_without(site: Path, folder: str) -> None:
    Path("file").write_text("")
    run = _run("--cache-dir", folder, "site")
    assert (run.returncode, run.stderr, run.stdout) == (1, "", _run("site").stdout)


@pytest.mark.parametrize("broken", [b"", b"\0", b"00000000\n", b"[" * 100_000, b"\xff" * 99])
def test_a_broken_cache_is_made_again_in_silence(site: Path, broken: bytes) -> None:
    usual = _run("site")
    kept = {path: path.read_bytes() for path in Path("cache").rglob("*") if path.is_file()}
    assert kept
    for path, whole in kept.items():
        for data in (
            broken,
            whole[:-1],
            whole[: len(whole) // 2],
            whole[:40] + broken + whole[40:],
        ):
            path.write_bytes(data)
            run = _run("site")
            assert (run.stdout, run.stderr) == (usual.stdout, "")
            made = path.read_bytes()
            # Which expressions a run compiles turns on what else it found kept.
            assert made == whole or ("expressions" in path.name and made != data)


def test_runs_at_once_do_not_disturb_each_other(site: Path) -> None:
    usual = _run("--cache-dir", "other", "site").stdout
    started = [
        subprocess.Popen(
            _command("site"), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        for _ in range(4)
    ]
    assert [process.communicate(timeout=LONGEST) for process in started] == [(usual, "")] * 4
    fixing = [
        subprocess.Popen(_command("--fix", "-q", "site"), stdout=subprocess.PIPE) for _ in range(3)
    ]
    for process in fixing:
        process.communicate(timeout=LONGEST)
    fixed = _texts()
    _write()
    _run("--fix", "-q", "site")
    assert fixed == _texts()
