"""Checks many files on several cores."""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from prosecheck.config import Config
from prosecheck.diagnostic import Failure
from prosecheck.discovery import File
from prosecheck.run import Outcome, Task, check_file, linter_for

if TYPE_CHECKING:
    from concurrent.futures import ProcessPoolExecutor

    from prosecheck.results.run import Checked, Stamps

LARGE = 1_000_000
"""Bytes of input from which further processes cost less than they save."""
KEPT_FROM = 200_000
"""Bytes of input from which looking for results of earlier runs costs less than it saves."""
_BATCHES_A_WORKER = 8
_SMALLEST = 32_000
"""Bytes of a batch but the last; smaller ones take more to hand over than they even out."""

Batch = Sequence[Task]


def available_cores() -> int:
    """Give the number of cores that this process may use."""
    if sys.platform == "linux":
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def outcomes(
    tasks: Batch, jobs: int, *, sources: bool, cache: str | None = None
) -> Iterator[Outcome]:
    """Check files and give their outcomes in their order, whatever the number of jobs.

    With `sources` false the outcomes carry no sources. A file on which a worker dies becomes a
    failure of its outcome. `cache` is the folder of what earlier runs found out in the same files.
    """
    if cache is not None and sum(map(_size, tasks)) >= KEPT_FROM:
        return _with_known(tasks, jobs, sources, cache)
    return (outcome for outcome, _ in _fresh(tasks, jobs, sources, None))


def _with_known(tasks: Batch, jobs: int, sources: bool, cache: str) -> Iterator[Outcome]:
    from prosecheck.results.run import Results  # which a run on one article does not pay

    try:
        results = Results(cache, dict.fromkeys(task.config for task in tasks))
    except OSError:  # a rule whose files cannot be read again may be another one next time
        yield from outcomes(tasks, jobs, sources=sources)
        return
    known = [results.known(task, sources=sources) for task in tasks]
    missing = [task for task, one in zip(tasks, known, strict=True) if one is None]
    fresh = _fresh(missing, jobs, sources, results.stamps)
    for one in known:
        if one is not None:
            yield one
            continue
        checked = next(fresh)
        results.keep(checked)
        yield checked[0]
    results.save()


def _fresh(tasks: Batch, jobs: int, sources: bool, stamps: Stamps | None) -> Iterator[Checked]:
    sizes = list(map(_size, tasks))
    expected: Counter[Config] = Counter()
    for task, size in zip(tasks, sizes, strict=True):
        expected[task.config] += size
    for config, size in expected.items():
        linter_for(config).expect(size)  # before the processes part, so that none does it again
    jobs = min(jobs, len(tasks))
    if jobs < 2 or expected.total() < LARGE:
        return (_checked(task, sources, stamps) for task in tasks)
    return _in_processes(_batches(tasks, sizes, jobs), jobs, sources, stamps)


def _checked(task: Task, sources: bool, stamps: Stamps | None) -> Checked:
    if stamps is not None:
        from prosecheck.results.run import checked  # as above

        return checked(task, stamps, sources=sources)
    outcome = check_file(*task)
    return (outcome if sources else outcome._replace(source=None)), None


def _check_batch(batch: Batch, sources: bool, stamps: Stamps | None) -> list[Checked]:
    return [_checked(task, sources, stamps) for task in batch]


def _size(task: Task) -> int:
    """Give the bytes of a file, 0 where there is none: reading it will say what is wrong."""
    try:
        return os.path.getsize(task.file.location) if isinstance(task.file, File) else 0
    except OSError:
        return 0


def _batches(tasks: Batch, sizes: Sequence[int], jobs: int) -> list[Batch]:
    """Part tasks, in their order, into batches that get smaller: so the workers end together."""
    batches: list[Batch] = []
    start, held, left = 0, 0, sum(sizes)
    for end, size in enumerate(sizes, 1):
        held += size
        if held >= max(left // (jobs * _BATCHES_A_WORKER), _SMALLEST) or end == len(tasks):
            batches.append(tasks[start:end])
            start, held, left = end, 0, left - held
    return batches


def _in_processes(
    batches: Sequence[Batch], jobs: int, sources: bool, stamps: Stamps | None
) -> Iterator[Checked]:
    # Here because they cost 25 ms, which a run on one article does not pay.
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import active_children

    pool = _executor(jobs)
    try:
        _end_in_order()
        with _interrupts_wait():
            futures = [pool.submit(_check_batch, batch, sources, stamps) for batch in batches]
        for batch, future in zip(batches, futures, strict=True):
            try:
                checked = future.result()
            except BrokenProcessPool:
                checked = _in_own_process(batch, sources, stamps)
            yield from checked
    finally:  # also when the reader of this iterator is interrupted
        for child in active_children():
            child.terminate()
        pool.shutdown(cancel_futures=True)


def _in_own_process(batch: Batch, sources: bool, stamps: Stamps | None) -> list[Checked]:
    """Check a batch that was lost with its worker; find the file on which a worker dies."""
    from concurrent.futures.process import BrokenProcessPool

    with _executor(1) as pool:
        try:
            return pool.submit(_check_batch, batch, sources, stamps).result()
        except BrokenProcessPool:
            pass
    if len(batch) > 1:
        return [o for task in batch for o in _in_own_process([task], sources, stamps)]
    path = batch[0].file.path
    return [(Outcome(path, failure=Failure(path, "the process that checked it died")), None)]


def _executor(jobs: int) -> ProcessPoolExecutor:
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    # Linux alone forks safely; a forked worker has the linter and its imports for nothing.
    context = get_context("fork" if sys.platform == "linux" else "spawn")
    return ProcessPoolExecutor(jobs, mp_context=context, initializer=_follow_parent)


@contextmanager
def _interrupts_wait() -> Iterator[None]:
    """Let Ctrl-C wait while the processes start: what runs around a fork would swallow it."""
    if sys.platform == "win32":
        yield
        return
    import signal

    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _end_in_order() -> None:
    """Let SIGTERM end the run as an exception does, so that the processes end with it."""
    import signal
    import threading

    def end(number: int, _frame: object) -> None:
        raise SystemExit(128 + number)

    if threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGTERM, end)


def _follow_parent() -> None:
    """Let the parent alone answer Ctrl-C, and end this process with it, however it ends."""
    import signal
    import threading

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    threading.Thread(target=_end_after_parent, daemon=True).start()


def _end_after_parent() -> None:
    from multiprocessing import parent_process

    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
