"""Codes and names of the rules of a style."""

from __future__ import annotations

import re
from hashlib import sha256

_OTHER = re.compile(r"[^A-Za-z0-9_-]+")
_DIGITS = 6
_OWN_FAMILY = "PRC"


def name_of(style: str, rule: str) -> str:
    """Give the name of a rule, `Style.Rule`, from the names of its folder and its file."""
    return f"{_OTHER.sub('-', style)}.{_OTHER.sub('-', rule)}"


def code_of(name: str) -> str:
    """Give the code of a rule: three letters of its style and six digits that hash its name.

    So it stays what it is when the style gains or loses other rules, and so do baselines.
    """
    letters = re.sub(r"[^A-Z]", "", name.partition(".")[0].upper())
    family = letters[:3].ljust(3, "X")
    if family == _OWN_FAMILY:
        family = "PRX"
    number = int.from_bytes(sha256(name.encode()).digest()[:8]) % 10**_DIGITS
    return f"{family}{number:0{_DIGITS}}"
