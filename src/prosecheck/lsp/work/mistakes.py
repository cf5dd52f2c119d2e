"""What can be wrong with configuration, and where it is shown in the file of a configuration."""

from __future__ import annotations

import re

from prosecheck.config import ConfigError
from prosecheck.diagnostic import Diagnostic, Failure
from prosecheck.gate.baseline import BaselineError
from prosecheck.phrases.table import TableError
from prosecheck.placement import unchecked
from prosecheck.plugins import PluginError
from prosecheck.profile import ProfileError
from prosecheck.selection import UnknownRuleError
from prosecheck.source import Source

MISTAKES = (
    ConfigError,
    UnknownRuleError,
    PluginError,
    TableError,
    ProfileError,
    BaselineError,
)
"""What is wrong with configuration, a plugin or a file that is configured; each says it itself."""
_PLACE = re.compile(r"\(at line (\d+), column (\d+)\)")
"""How tomllib says where a file stops to be TOML."""


def shown_in(source: Source, mistake: Exception) -> Diagnostic:
    """Give a mistake as a finding in the file of a configuration, at its place where it says it."""
    found = unchecked(Failure(source.path, str(mistake)))
    named = _PLACE.search(str(mistake))
    if named is None or int(named[1]) > len(source.line_starts):
        return found
    start, end = source.line_span(int(named[1]))
    place = source.position(min(start + int(named[2]) - 1, end))
    return found._replace(start=place, end=place)
