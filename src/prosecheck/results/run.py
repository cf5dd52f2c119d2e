"""The results that a run knows from before, and those that it leaves to the next."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping

from prosecheck.config import Config
from prosecheck.diagnostic import Failure
from prosecheck.digest import sha256
from prosecheck.results.entry import outcome_in, written
from prosecheck.results.identity import key_of, stamp_of
from prosecheck.results.store import Store
from prosecheck.root import root_of
from prosecheck.run import Outcome, Task, bytes_of, check_bytes

Stamps = Mapping[Config, str]
"""What the results of each configuration go by; with none, nothing is kept."""

Checked = tuple[Outcome, tuple[str, str] | None]
"""The outcome of a file, and key and text of its entry where it is to be kept."""


class Results:
    """What is known of the files of a run."""

    def __init__(self, folder: str, configs: Iterable[Config]) -> None:
        """Read what is kept in a folder; raise OSError where a rule's files cannot be read."""
        self.stamps: Stamps = {config: stamp_of(config) for config in configs}
        here = os.getcwd()
        # Not by the whole path: the folders of CI runners differ, and entries have keys.
        project = os.path.basename(root_of(here) or here)
        name = sha256(project.encode("utf-8", "surrogatepass")).hexdigest()[:16]
        self._store = Store(folder, name)

    def known(self, task: Task, *, sources: bool) -> Outcome | None:
        """Give the outcome of a file if it is known for the bytes that are in it now."""
        data = bytes_of(task.file)
        if isinstance(data, Failure):
            return None
        text = self._store.get(key_of(self.stamps[task.config], task.file.path, data))
        return None if text is None else outcome_in(text, task, data, sources=sources)

    def keep(self, checked: Checked) -> None:
        """Take note of an outcome."""
        _outcome, entry = checked
        if entry is not None:
            self._store.put(*entry)

    def save(self) -> None:
        """Leave to the next run what this one found out."""
        self._store.save()


def checked(task: Task, stamps: Stamps, *, sources: bool) -> Checked:
    """Check a file, and give the entry of just the bytes that were checked."""
    data = bytes_of(task.file)
    path = task.file.path
    if isinstance(data, Failure):
        return Outcome(path, failure=data), None
    outcome = check_bytes(task.config, path, data)
    text = written(outcome)
    entry = None if text is None else (key_of(stamps[task.config], path, data), text)
    return (outcome if sources else outcome._replace(source=None)), entry
