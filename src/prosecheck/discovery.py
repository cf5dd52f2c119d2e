"""Which files a run reads."""

from __future__ import annotations

import os
from collections.abc import Iterator

from prosecheck.readers import FORMATS, suffix_of


def articles_under(directory: str) -> Iterator[str]:
    """Give the articles below a directory in a stable order."""
    for folder, folders, names in os.walk(directory):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if suffix_of(name) in FORMATS:
                yield os.path.join(folder, name)
