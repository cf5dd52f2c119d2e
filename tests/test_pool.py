"""Many files on several cores."""

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from prosecheck.pool import LARGE
from tests.strangers import install

FILES = 24
TEXT = "A title\n\n" + "It rained, it is worth noting that, on a Monday in Leeds.\n\n" * 900
KILLER = """
import os
from prosecheck.api import Rule, hookimpl

prosecheck_api = 1


def check(article, options):
    if "deadly" in article.source.path:
        os._exit(9)
    return ()


@hookimpl
def prosecheck_rules():
    return [Rule("KIL001", "killer", "ends its process", check=check)]
"""
SLEEPER = KILLER.replace("os._exit(9)", "__import__('time').sleep(600)")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    for number in range(FILES):
        (folder / f"{number:02}.txt").write_text(f"{TEXT}Number {number}.\n", "utf-8")
    assert FILES * len(TEXT) > LARGE
    return folder


def _command(*args: object) -> list[str]:
    options = ["--isolated", "--no-cache", "--output-format", "json", "--select", "FIL,KIL"]
    return [sys.executable, "-m", "prosecheck", *options, *map(str, args)]


def _run(*args: object, env: dict[str, str]) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run(_command(*args), env=env, capture_output=True, check=False)


def test_the_output_is_the_same_for_any_number_of_processes(site: Path, tmp_path: Path) -> None:
    env = install(tmp_path / "site", "killer", KILLER)
    one, three = (_run("--jobs", jobs, site, env=env) for jobs in (1, 3))
    assert one.returncode == three.returncode == 1
    assert one.stdout == three.stdout
    assert one.stdout.count(b'"FIL001"') >= FILES


def test_a_file_on_which_a_worker_dies_is_named_and_the_others_are_checked(
    site: Path, tmp_path: Path
) -> None:
    env = install(tmp_path / "site", "killer", KILLER)
    deadly = tmp_path / "deadly.txt"
    deadly.write_text(TEXT, "utf-8")
    healthy = _run("--jobs", 2, site, env=env)
    run = _run("--jobs", 2, site, deadly, env=env)
    assert run.returncode == 2
    assert run.stderr.decode() == (f"prosecheck: {deadly}: the process that checked it died\n")
    assert run.stdout.count(b'"FIL001"') == healthy.stdout.count(b'"FIL001"')


@pytest.mark.skipif(sys.platform != "linux", reason="the workers are looked up in /proc")
def test_an_interrupt_ends_the_run_with_130_and_leaves_no_process(
    site: Path, tmp_path: Path
) -> None:
    env = install(tmp_path / "site", "sleeper", SLEEPER)
    deadly = tmp_path / "deadly.txt"
    deadly.write_text(TEXT, "utf-8")
    command = _command("--jobs", 2, deadly, site)
    run = subprocess.Popen(
        command, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
    )
    while not _children(run.pid):
        assert run.poll() is None
        time.sleep(0.05)
    workers = _children(run.pid)
    run.send_signal(signal.SIGINT)
    out, err = run.communicate(timeout=60)
    assert (run.returncode, out, err) == (130, b"", b"")
    assert not any(Path(f"/proc/{worker}/cmdline").exists() for worker in workers)


def _children(process: int) -> list[str]:
    found: list[str] = []
    for task in Path(f"/proc/{process}/task").glob("*/children"):
        found += task.read_text().split()
    return found
