"""Regular expressions that are compiled when they are first asked for.

Compiling takes Python up to milliseconds an expression, and most articles need few of them.
"""

from __future__ import annotations

import re
from functools import cache


@cache
def compiled(expression: str, flags: int = 0) -> re.Pattern[str]:
    """Give the compiled expression; once made, it is kept."""
    return re.compile(expression, flags)
