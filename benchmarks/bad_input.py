"""What prosecheck and its peers answer to inputs that are no articles, as a Markdown table.

    python benchmarks/bad_input.py [NAME=COMMAND …]

runs `COMMAND a.md` for every input of `tests/bad_inputs.py` and prints the exit code, with "crash"
where a trace or an internal error was printed, "silent" where nothing was said and nothing was
found, and "hang" after a minute of processor time. With no command it measures prosecheck alone.
"""

from __future__ import annotations

import resource
import shlex
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.bad_inputs import INPUTS

LONGEST = 60
_CRASHES = ("Traceback", "    at ", "panicked at", "Error stack", "Uncaught")


def main() -> None:
    """Measure prosecheck and the commands of the command line."""
    given = dict(argument.split("=", 1) for argument in sys.argv[1:])
    tools = {"prosecheck": f"{shlex.quote(sys.executable)} -m prosecheck --isolated", **given}
    print(f"| input | {' | '.join(tools)} |\n|---|{'---|' * len(tools)}")
    for bad in INPUTS:
        answers = " | ".join(_answer(command, bad.data) for command in tools.values())
        print(f"| {bad.name} | {answers} |", flush=True)


def _answer(command: str, data: bytes | None) -> str:
    with tempfile.TemporaryDirectory() as folder:
        if data is not None:
            Path(folder, "a.md").write_bytes(data)
        run = subprocess.run(
            [*shlex.split(command), "a.md"],
            cwd=folder,
            capture_output=True,
            stdin=subprocess.DEVNULL,
            # Of the processor, which another program that runs beside it does not use up.
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (LONGEST, LONGEST)),
            check=False,
        )
    if run.returncode in (-signal.SIGKILL, -signal.SIGXCPU):
        return "hang"
    said = (run.stdout + run.stderr).decode("utf-8", "replace")
    if any(mark in said for mark in _CRASHES):
        return f"{run.returncode}, crash"
    return f"{run.returncode}" if said.strip() else f"{run.returncode}, silent"


if __name__ == "__main__":
    main()
