"""Patterns of paths, as .gitignore writes them, and the folder they count from."""

from __future__ import annotations

import os
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from prosecheck.wildcards import spec_of

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec


class Globs(NamedTuple):
    """Patterns, and the absolute path of the folder from which their paths are written."""

    root: str
    patterns: tuple[str, ...]

    def verdict(self, path: str) -> bool | None:
        """Say what the last pattern that speaks of a path says of it; None when none does.

        The path is absolute; that of a folder ends with a slash.
        """
        inside = os.path.relpath(path, self.root) + ("/" if path.endswith("/") else "")
        return compiled(self.patterns).check_file(inside).include


@cache
def compiled(patterns: tuple[str, ...]) -> GitIgnoreSpec:
    """Give patterns made ready; raise ValueError for one that means nothing."""
    return spec_of(patterns)
