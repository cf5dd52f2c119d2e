"""The command line: one module a command, loaded when it is called."""

from __future__ import annotations

import errno
import gc
import os
import sys
from contextlib import suppress
from typing import Any, NoReturn

from prosecheck.printable import printable

COMMANDS = {
    "baseline": "Accept what is found today, so that only new findings count.",
    "check": "Check articles (the default command).",
    "clean": "Remove the phrases, expressions and results that runs have kept.",
    "config": "Say what is configured and why, and give the JSON Schema of the file.",
    "explain": "Show the page of a rule: what it flags, why, and what to do.",
    "init": "Write a commented prosecheck.toml.",
    "new-rule": "Write a rule to begin with: house rule, room in Python, or plugin.",
    "rules": "List the rules.",
    "server": "Start the language server, for editors.",
    "stats": "Measure articles: words, sentences, reading time, readability, findings.",
    "tags": "Keep what the articles of a site teach about its tags.",
    "test-rules": "Run the cases of rules.",
}
"""Commands by name, and the line that `prosecheck --help` shows; each is a module here."""

INTERRUPTED = 130
"""Exit code after Ctrl-C: 128 and the number of SIGINT, as shells count."""
_UNWRITTEN = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO, errno.EBADF})
"""What writing to a standard stream fails with where its disk is full or it is gone."""
_COMPLETION = "_PROSECHECK_COMPLETE"
"""The variable by which click's completion in a shell asks."""


def main() -> None:
    """Run the command line of this process."""
    # What a run makes has no cycles, and to look for them takes 4 % of a large one.
    gc.set_threshold(100_000)
    _open_streams()
    try:
        given = _plain_check(sys.argv[1:])
        if given is None:
            from prosecheck.cli.group import group

            group(prog_name="prosecheck")
        else:
            _check(given)
    except KeyboardInterrupt:
        raise SystemExit(INTERRUPTED) from None
    except OSError as error:
        _leave(error)


def _open_streams() -> None:
    """Put nothing in the place of a standard stream that is closed.

    A file that is opened later would take its number, and what is printed would be written there.
    """
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115 - stays open


def _leave(error: OSError) -> NoReturn:
    """End the process where it cannot say what it has to, or has no folder to be in.

    An error that names a file is none of these, and ours.
    """
    if error.filename is None and error.errno == errno.ENOENT:
        refuse("the working folder does not exist any more")
    if error.filename is not None or error.errno not in _UNWRITTEN:
        raise error
    with suppress(OSError):  # standard error may be on the same disk
        print(f"prosecheck: the output cannot be written: {error.strerror}", file=sys.stderr)
    os._exit(2)  # Python would try once more to write it


def _plain_check(args: list[str]) -> dict[str, Any] | None:
    """Give what is asked of `check` where that is all there is to do, None otherwise."""
    if not args or args[0] in COMMANDS.keys() - {"check"} or _COMPLETION in os.environ:
        return None
    if os.name == "nt" and any(set(arg) & set("*?[~$%") for arg in args):
        return None  # which the shells of Windows leave to click
    from prosecheck.cli.arguments import plainly
    from prosecheck.cli.options import CHECK

    return plainly(args[1:] if args[0] == "check" else args, CHECK)


def _check(given: dict[str, Any]) -> NoReturn:
    """Check articles and end the process.

    Python takes a fifth of a short run to free what the system frees at once, so it is not asked
    to (mypy leaves in the same way), but where another process of Python's own keeps books, of
    what processes that were spawned share. Those that were forked have ended with their pool.
    """
    from prosecheck.cli.check import check

    try:
        code = check(given)
        sys.stdout.flush()
    except BrokenPipeError:  # whoever reads the output has had enough of it
        os._exit(1)
    if "multiprocessing.resource_tracker" in sys.modules:
        raise SystemExit(code)
    sys.stderr.flush()
    os._exit(code)


def refuse(message: str) -> NoReturn:
    """End the run with exit code 2 and one sentence on standard error.

    The sentence may quote a stranger's files.
    """
    print(f"prosecheck: {printable(message)}", file=sys.stderr)
    raise SystemExit(2)
