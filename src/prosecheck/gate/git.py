"""Runs git without running anything that a stranger's repository names.

`git diff` against the working tree would: it passes files through the clean filters of the
repository's configuration, and hooks, a file system monitor, external diffs and textconv are named
there as well. So git is asked for commits, trees and blobs alone, and compares texts only outside
of the repository, where neither its configuration nor its attributes count.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping, Sequence
from shutil import which

from prosecheck.printable import printable

_KEPT = ("GIT_CONFIG", "GIT_EXEC_PATH")
"""Variables of git that concern its user; a hook that calls us sets others for its repository."""
_SAFE = {
    "GIT_ALLOW_PROTOCOL": "",  # a partial clone fetches what it lacks, by programs it names
    "GIT_LITERAL_PATHSPECS": "1",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "LC_ALL": "C",
}
_COMMAND = ("-c", "core.fsmonitor=false", "-c", f"core.hooksPath={os.devnull}", "--no-pager")
_DIFF = (
    *("diff", "--no-index", "--no-ext-diff", "--no-textconv", "--no-color", "--no-renames"),
    *("--text", "--unified=0", "--inter-hunk-context=0", "--diff-algorithm=histogram"),
    *("--src-prefix=a/", "--dst-prefix=b/", "--", "old", "new"),
)
WHOLE_CLONE = "where the clone is partial, fetch without --filter"
_ADVICE = {
    "promisor": WHOLE_CLONE,
    "safe.directory": "trust it with `git config --global --add safe.directory FOLDER`",
}
"""What to do, by a word of git's complaint."""


class GitError(Exception):
    """What changed cannot be known; the message says why, and what to do."""


def asked(top: str, *args: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    """Ask git in the top folder of a repository."""
    return _run(args, top, {**_environment(), **_SAFE}, given)


def answer(top: str, *args: str, given: bytes = b"") -> bytes:
    """Give what git answers; raise GitError with its first complaint where it fails."""
    run = asked(top, *args, given=given)
    if run.returncode:
        complaint = run.stderr.decode("utf-8", "replace")
        lines = complaint.splitlines() or ["it failed"]
        first = next((line for line in lines if line.startswith("fatal:")), lines[0])
        advice = "".join(f"; {what}" for word, what in _ADVICE.items() if word in complaint)
        raise GitError(f"{printable(top)}: git: {printable(first.removeprefix('fatal: '))}{advice}")
    return run.stdout


def listed(top: str, *args: str) -> str:
    """Give what git answers, where that is names of files."""
    return os.fsdecode(answer(top, *args))


def difference(folder: str) -> bytes:
    """Give the unified diff, without context lines, of `old` and `new` in a folder of our own."""
    run = _run(_DIFF, folder, _nobody(folder))
    if run.returncode not in (0, 1):  # 1 says that they differ
        complaint = printable(run.stderr.decode("utf-8", "replace").strip())
        raise GitError(f"git cannot compare texts: {complaint}")
    return run.stdout


def _environment() -> dict[str, str]:
    return {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("GIT_") or name.startswith(_KEPT)
    }


def _nobody(folder: str) -> dict[str, str]:
    """Give the environment of somebody without configuration, in a folder of no repository."""
    nothing = {
        "GIT_ATTR_NOSYSTEM": "1",
        "GIT_CEILING_DIRECTORIES": os.path.dirname(os.path.realpath(folder)),
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
        "HOME": folder,
        "XDG_CONFIG_HOME": folder,
    }
    return {**_environment(), **_SAFE, **nothing}


def _run(
    args: Sequence[str], folder: str, environment: Mapping[str, str], given: bytes = b""
) -> subprocess.CompletedProcess[bytes]:
    git = which("git")
    if git is None or not os.path.isabs(git):  # Windows would find one in the folder it is in
        raise GitError("--since needs git, and there is none on the PATH")
    command = [git, *_COMMAND, *args]
    return subprocess.run(
        command, cwd=folder, env=environment, input=given, capture_output=True, check=False
    )
