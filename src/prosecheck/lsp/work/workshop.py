"""The server's side of its worker: one process that lints, started when it is first needed."""

from __future__ import annotations

import asyncio
import pickle
import sys
import time
from asyncio.subprocess import PIPE, Process
from contextlib import suppress
from typing import Any

from prosecheck.lsp.work.jobs import LENGTH, Job, Setup

PATIENCE = 1.0
"""Seconds that work which nobody wants any more may last before its process is ended for it.

Starting another takes about half as long.
"""


class WorkerLostError(Exception):
    """The process that did a job ended before it had an answer."""


class Workshop:
    """Gives jobs to the worker, one at a time.

    A caller that is cancelled leaves its job: the next one waits for it a moment, then the worker
    is ended and another started.
    """

    def __init__(self, setup: Setup) -> None:
        self._setup = setup
        self._process: Process | None = None
        self._starting: asyncio.Task[Process] | None = None
        self._turn = asyncio.Lock()
        self._answer: asyncio.Task[Any] | None = None
        self._begun = 0.0
        self._is_worn = False

    async def ask(self, job: Job) -> Any:
        """Give the answer that the job names; raise WorkerLostError where the worker dies of it."""
        async with self._turn:
            await self._settle()
            try:
                process = await asyncio.shield(self.start())
                _give(process, job)
                self._begun = time.monotonic()
                self._answer = asyncio.create_task(_answer_of(process))
                answer = await asyncio.shield(self._answer)
            except (EOFError, ConnectionError) as error:
                await self.close()
                raise WorkerLostError from error
            self._answer = None
            return answer

    def start(self) -> asyncio.Task[Process]:
        """Start the worker where there is none, also before there is a job for it."""
        if self._starting is None:
            self._starting = asyncio.create_task(self._started())
        return self._starting

    def renew(self) -> None:
        """Let the next job find a new worker, which remembers nothing."""
        self._is_worn = True

    async def close(self) -> None:
        """End the worker."""
        for task in (self._starting, self._answer):
            if task is not None:
                task.cancel()
        process, self._process = self._process, None
        self._starting = self._answer = None
        if process is not None:
            with suppress(ProcessLookupError):
                process.kill()
            await process.wait()

    async def _settle(self) -> None:
        """Wait for the answer to a job that was left, but not for long."""
        if self._is_worn:
            self._is_worn = False
            await self.close()
        if self._answer is None:
            return
        left = max(0.0, self._begun + PATIENCE - time.monotonic())
        done, _ = await asyncio.wait([self._answer], timeout=left)
        if not done or self._answer.exception() is not None:
            await self.close()
        self._answer = None

    async def _started(self) -> Process:
        """Start a worker and wait until it takes jobs."""
        # -P keeps the working folder, which may be a stranger's, out of the modules.
        command = (sys.executable, "-P", "-m", "prosecheck.lsp.work.worker")
        process = await asyncio.create_subprocess_exec(*command, stdin=PIPE, stdout=PIPE)
        self._process = process
        _give(process, self._setup)
        await _answer_of(process)
        return process


def _give(process: Process, said: Setup | Job) -> None:
    data = pickle.dumps(said)
    if process.stdin is not None:
        process.stdin.write(LENGTH.pack(len(data)) + data)


async def _answer_of(process: Process) -> Any:
    if process.stdout is None:
        raise EOFError
    (length,) = LENGTH.unpack(await process.stdout.readexactly(LENGTH.size))
    return pickle.loads(await process.stdout.readexactly(length))
