"""What `prosecheck check` does with fixes: apply them, or show what they would change."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from prosecheck.cli import refuse
from prosecheck.config import Config
from prosecheck.diagnostic import Diagnostic, Failure
from prosecheck.discovery import File
from prosecheck.rule import Applicability
from prosecheck.run import Outcome, Task, bytes_of, check_bytes

if TYPE_CHECKING:
    from prosecheck.fixing import Change
    from prosecheck.gate.sieve import Gate


def check_fix_usage(given: dict[str, Any]) -> None:
    """End the run where options that have to do with fixes do not go together."""
    if given["unsafe_fixes"] and not wants_fixes(given):
        refuse("--unsafe-fixes belongs to --fix or --diff")


def wants_fixes(given: dict[str, Any]) -> bool:
    """Whether fixes are to be applied or shown."""
    return bool(given["fix"] or given["diff"])


def fixed_files(
    tasks: Iterable[Task], outcomes: Iterable[Outcome], gate: Gate | None, given: dict[str, Any]
) -> Iterator[Outcome]:
    """Fix the files whose outcomes offer a wanted fix; give what is left of each.

    What the gate leaves out of the report is left as it is.
    """
    for (config, file), outcome in zip(tasks, outcomes, strict=True):
        if isinstance(file, Failure) or not _has_fix(outcome, gate, given):
            yield outcome
            continue
        data = bytes_of(file)
        if isinstance(data, Failure):
            yield outcome
        else:
            yield _fixed(config, file, data, outcome, gate, given)


def fixed_input(
    config: Config, path: str, data: bytes, gate: Gate | None, given: dict[str, Any]
) -> Outcome:
    """Fix what came on standard input and write it on standard output."""
    outcome = check_bytes(config, path, data)
    if _has_fix(outcome, gate, given):
        return _fixed(config, None, data, outcome, gate, given)
    if not given["diff"]:
        sys.stdout.buffer.write(data)
    return outcome


def _has_fix(outcome: Outcome, gate: Gate | None, given: dict[str, Any]) -> bool:
    found: Sequence[Diagnostic] = outcome.diagnostics
    if any(outcome.screens) or gate is not None:
        from prosecheck.fixing import found_in  # here as in _fixed

        found = found_in(outcome, gate)
    wanted = _wanted(given)
    return any(d.fix and d.fix.applicability in wanted for d in found)


def _wanted(given: dict[str, Any]) -> frozenset[Applicability]:
    return frozenset(Applicability if given["unsafe_fixes"] else (Applicability.SAFE,))


def _fixed(
    config: Config,
    file: File | None,
    data: bytes,
    outcome: Outcome,
    gate: Gate | None,
    given: dict[str, Any],
) -> Outcome:
    """Fix a file, or standard input where there is none; give the outcome of what it became."""
    from prosecheck.fixing import change_of, put  # runs that fix nothing need none of it

    change = change_of(config, outcome.path, data, _wanted(given), gate)
    if given["diff"]:
        _show(change, given)
        return outcome._replace(fixed=change.made)
    if file is None:
        sys.stdout.buffer.write(change.data)
    elif change.made and (failure := put(file, data, change)):
        return Outcome(outcome.path, failure=failure)
    if gate is not None:
        gate.wrote(outcome.path, change.before.text, change.after.text)
    return check_bytes(config, outcome.path, change.data)._replace(fixed=change.made)


def _show(change: Change, given: dict[str, Any]) -> None:
    from prosecheck.report import diff

    terminal = sys.stdout.isatty()
    color = given["color"] == "always" or (given["color"] == "auto" and terminal)
    shown = diff.render(change.before, change.after, color=color, escape=terminal)
    sys.stdout.buffer.write(shown.encode("utf-8", "backslashreplace"))
    sys.stdout.flush()
