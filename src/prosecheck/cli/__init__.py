"""The command line: one module a command, loaded when it is called."""

from __future__ import annotations

import gc
import os
import sys
from typing import NoReturn

COMMANDS = {
    "check": "Check articles (the default command).",
    "explain": "Show the page of a rule: what it flags, why, and what to do.",
    "rules": "List the rules.",
    "stats": "Measure articles: words, sentences, reading time, readability, findings.",
    "tags": "Keep what the articles of a site teach about its tags.",
}
"""Commands by name, and the line that `prosecheck --help` shows; each is a module here."""

INTERRUPTED = 130
"""Exit code after Ctrl-C: 128 and the number of SIGINT, as shells count."""
_COMPLETION = "_PROSECHECK_COMPLETE"
"""The variable by which click's completion in a shell asks."""


def main() -> None:
    """Run the command line of this process."""
    # What a run makes has no cycles, and to look for them takes 4 % of a large one.
    gc.set_threshold(100_000)
    try:
        if not _checked_plainly(sys.argv[1:]):
            from prosecheck.cli.group import group

            group(prog_name="prosecheck")
    except KeyboardInterrupt:
        raise SystemExit(INTERRUPTED) from None
    except BrokenPipeError:  # whoever read the output had enough, and flushing it would fail again
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise SystemExit(1) from None


def _checked_plainly(args: list[str]) -> bool:
    """Check articles where that is all the arguments ask; say whether it was."""
    if not args or args[0] in COMMANDS.keys() - {"check"} or _COMPLETION in os.environ:
        return False
    if os.name == "nt" and any(set(arg) & set("*?[~$%") for arg in args):
        return False  # which the shells of Windows leave to click
    from prosecheck.cli.arguments import plainly
    from prosecheck.cli.options import CHECK

    given = plainly(args[1:] if args[0] == "check" else args, CHECK)
    if given is None:
        return False
    from prosecheck.cli.check import check

    check(given)
    return True


def refuse(message: str) -> NoReturn:
    """End the run with exit code 2 and one sentence on standard error."""
    print(f"prosecheck: {message}", file=sys.stderr)
    raise SystemExit(2)
