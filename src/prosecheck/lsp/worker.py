"""The process that lints for the server: it answers jobs from standard input, one at a time."""

from __future__ import annotations

import os
import pickle
import signal
import sys
from typing import Any, BinaryIO

from prosecheck.lsp.checking import Checker
from prosecheck.lsp.jobs import LENGTH, Answer, Check, Job, Page
from prosecheck.lsp.pages import page_of
from prosecheck.source import Source
from prosecheck.suppress.insertion import suppressing


def main() -> None:
    """Answer jobs until the server closes the pipe or is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the server's to answer
    jobs, answers = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a plugin prints is no answer
    try:
        checker = Checker(_next(jobs))
        while True:
            data = pickle.dumps(_answered(checker, _next(jobs)))
            answers.write(LENGTH.pack(len(data)) + data)
            answers.flush()
    except (EOFError, BrokenPipeError):
        os._exit(0)  # the server has gone, and with it what the buffers could still hold


def _answered(checker: Checker, job: Job) -> Answer:
    match job:
        case Check():
            return checker.checked(job)
        case Page():
            return page_of(checker.rules(job.site), job.code)
        case _:
            return suppressing(Source(job.name, job.text), job.found)


def _next(pipe: BinaryIO) -> Any:
    head = pipe.read(LENGTH.size)
    if len(head) < LENGTH.size:
        raise EOFError
    return pickle.loads(pipe.read(*LENGTH.unpack(head)))


if __name__ == "__main__":
    main()
