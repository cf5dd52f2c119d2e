"""`prosecheck clean` removes what runs have kept, and nothing else."""

import subprocess
import sys
from pathlib import Path


def _clean(folder: Path) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "prosecheck", "clean", "--cache-dir", str(folder)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_what_runs_have_kept_is_removed(tmp_path: Path) -> None:
    folder, article = tmp_path / "cache", tmp_path / "article.txt"
    article.write_text("It rained in Leeds on a Monday and then it stopped.\n\n" * 5_000, "utf-8")
    command = [sys.executable, "-m", "prosecheck", "--cache-dir", str(folder), str(article)]
    subprocess.run(command, capture_output=True, check=False)
    assert sorted(path.name.partition("-")[0] for path in folder.iterdir()) == [
        "expressions",
        "phrases",
        "results",
    ]
    run = _clean(folder)
    assert (run.returncode, run.stdout) == (0, f"removed 3 files from {folder}\n")
    assert not folder.exists()


def test_what_others_keep_in_the_folder_stays(tmp_path: Path) -> None:
    ours = [
        f"expressions-{'0' * 32}.json",
        f"phrases-{'0' * 32}.json",
        f"results-{'0' * 16}.txt",
        ".prosecheck-0123456789ab",
    ]
    theirs = ["results-of-march.txt", "phrases.json", "prosecheck.toml", ".prosecheck.toml"]
    for name in ours + theirs:
        (tmp_path / name).write_text("x")
    assert _clean(tmp_path).stdout == f"removed 4 files from {tmp_path}\n"
    assert {path.name for path in tmp_path.iterdir()} == set(theirs)


def test_a_folder_that_is_not_there_is_clean(tmp_path: Path) -> None:
    run = _clean(tmp_path / "none")
    assert (run.returncode, run.stderr) == (0, "")


def test_a_file_is_no_cache_folder(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    run = _clean(tmp_path / "file")
    assert run.returncode == 2
    assert run.stderr.startswith("prosecheck: ")
    assert run.stderr.count("\n") == 1
