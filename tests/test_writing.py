"""Files are replaced at once, or not at all."""

import os
import stat
import sys
import threading
from pathlib import Path

import pytest

from prosecheck.writing import write_atomically

POSIX = pytest.mark.skipif(os.name == "nt", reason="modes, links and pipes of POSIX")


def test_a_file_is_made_with_the_mode_that_others_get(tmp_path: Path) -> None:
    (tmp_path / "usual").write_bytes(b"")
    write_atomically(str(tmp_path / "a.txt"), b"one\r\n")
    assert (tmp_path / "a.txt").read_bytes() == b"one\r\n"
    assert (tmp_path / "a.txt").stat().st_mode == (tmp_path / "usual").stat().st_mode
    assert len(list(tmp_path.iterdir())) == 2


@POSIX
@pytest.mark.parametrize("mode", [0o600, 0o664, 0o755])
def test_a_file_keeps_its_mode(tmp_path: Path, mode: int) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")
    path.chmod(mode)
    write_atomically(str(path), b"new")
    assert path.read_bytes() == b"new"
    assert stat.S_IMODE(path.stat().st_mode) == mode


@POSIX
def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "a.txt").write_bytes(b"old")
    (tmp_path / "link.txt").symlink_to("real/a.txt")
    write_atomically(str(tmp_path / "link.txt"), b"new")
    assert (tmp_path / "link.txt").is_symlink()
    assert (tmp_path / "real" / "a.txt").read_bytes() == b"new"


@POSIX
def test_what_is_no_file_is_written_to(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = threading.Thread(target=write_atomically, args=(str(pipe), b"through"))
    writer.start()
    with pipe.open("rb") as file:
        assert file.read() == b"through"
    writer.join()
    assert stat.S_ISFIFO(pipe.stat().st_mode)


def test_a_name_in_the_folder_alone_is_enough(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    write_atomically("a.txt", b"here")
    assert (tmp_path / "a.txt").read_bytes() == b"here"


@pytest.mark.parametrize("name", ["none/a.txt", "."])
def test_what_cannot_be_written_raises_and_leaves_nothing_behind(tmp_path: Path, name: str) -> None:
    with pytest.raises(OSError):  # noqa: PT011 - which one depends on the system
        write_atomically(str(tmp_path / name), b"new")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform != "linux", reason="full is a device of Linux")
def test_a_full_disk_is_told() -> None:
    with pytest.raises(OSError, match="No space left"):
        write_atomically("/dev/full", b"new")
