"""Finds the configuration file of an article: the nearest upward."""

from __future__ import annotations

import os

from prosecheck.config import ConfigError
from prosecheck.contents import contents
from prosecheck.discovery import shown
from prosecheck.printable import printable
from prosecheck.root import CONFIGURATION_FILES

PYPROJECT = "pyproject.toml"
"""Counts where it has a table `[tool.prosecheck]`."""
LARGEST = 1_000_000
"""Bytes of a configuration file; the `extend` of a stranger's may name anything."""


def is_configuration(path: str) -> bool:
    """Whether a file is, by its name, one that configures prosecheck, or may."""
    return os.path.basename(path) in (*CONFIGURATION_FILES, PYPROJECT)


def in_folder(folder: str) -> str | None:
    """Give the configuration file of a folder, the first by name; None where it has none."""
    for name in CONFIGURATION_FILES:
        path = os.path.join(folder, name)
        if os.path.isfile(path):
            return path
    path = os.path.join(folder, PYPROJECT)
    return path if os.path.isfile(path) and _speaks_of_us(path) else None


def _speaks_of_us(pyproject: str) -> bool:
    """Whether a pyproject.toml has our table; it is parsed only where it has our name."""
    try:
        if b"prosecheck" not in contents(pyproject, LARGEST):
            return False
    except OSError as error:
        said = f"cannot be read: {error.strerror or error}"
        raise ConfigError(f"{printable(shown(pyproject))}: {said}") from error
    from prosecheck.config.reading.file import (
        table_of,  # tomllib costs 5 ms, for a file that is there
    )

    return table_of(pyproject) is not None
