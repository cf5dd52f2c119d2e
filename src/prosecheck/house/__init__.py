"""House rules: a folder of TOML files, each of them a rule; no Python, no installation."""

from __future__ import annotations

import os

from prosecheck.discovery import shown
from prosecheck.house.file import rule_in
from prosecheck.rooms import HOUSE_RULES
from prosecheck.rule import Rule


def rules_of(folder: str, cache: str | None = None) -> list[Rule]:
    """Give the rules of the TOML files in a folder, by the names of the files.

    Raise TableError for a file that is no rule, with its line and key, and OSError for one that
    cannot be read. `cache` is a folder that keeps what reading them gave.
    """
    names = sorted(name for name in os.listdir(folder) if name.endswith(HOUSE_RULES))
    return [rule_in(shown(os.path.join(folder, name)), cache) for name in names]
