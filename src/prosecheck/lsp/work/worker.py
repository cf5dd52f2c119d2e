"""The process that lints for the server: it answers jobs from standard input, one at a time."""

from __future__ import annotations

import os
import pickle
import signal
import sys
from typing import Any, BinaryIO

from prosecheck.lsp.work.checking import Checker, mending
from prosecheck.lsp.work.jobs import LENGTH, Check, Job, Look, Mend
from prosecheck.lsp.work.pages import page_of
from prosecheck.source import Source
from prosecheck.suppress.insertion import suppressing


def main() -> None:
    """Answer jobs until the server closes the pipe or is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the server's to answer
    jobs, answers = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a plugin prints is no answer
    try:
        checker = Checker(_next(jobs))
        _give(answers, None)  # it takes jobs
        while True:
            _give(answers, _answer(checker, _next(jobs)))
    except (EOFError, BrokenPipeError):
        os._exit(0)  # the server has gone, and with it who would read what is left to write


def _answer(checker: Checker, job: Job) -> object:
    match job:
        case Check():
            return checker.checked(job)
        case Mend():
            return mending(job)
        case Look():
            return page_of(checker.rules(job.site), job.code)
        case _:
            edit = suppressing(Source(job.name, job.text), job.found)
            return () if edit is None else (edit,)


def _give(pipe: BinaryIO, answer: object) -> None:
    data = pickle.dumps(answer)
    pipe.write(LENGTH.pack(len(data)) + data)
    pipe.flush()


def _next(pipe: BinaryIO) -> Any:
    head = pipe.read(LENGTH.size)
    if len(head) < LENGTH.size:
        raise EOFError
    return pickle.loads(pipe.read(*LENGTH.unpack(head)))


if __name__ == "__main__":
    main()
