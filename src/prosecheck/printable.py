"""Article text is hostile: makes it safe to print on a terminal and in the log of a CI server."""

from __future__ import annotations

import re

from prosecheck.patterns import compiled

LOG_COMMAND = r"(?<=#)#(?=\w*\[)"
"""The second `#` of what logs obey anywhere in a line.

GitHub's runner reads ##[…], Azure's agent ##vso[…] too, TeamCity ##teamcity[…].
"""
# Controls (C0, DEL, C1), line and paragraph separators, direction overrides and lone surrogates can
# move the cursor, hide text or break the output's encoding (Unicode TR 36, 2014; CVE-2021-42574).
# XML 1.0 (2008, section 2.2) has no room for controls, surrogates, U+FFFE and U+FFFF.
_UNSAFE = (
    "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff"
    f"\ufffe\uffff]|{LOG_COMMAND}"
)
_SURROGATES = "[\ud800-\udfff]"


def printable(text: str) -> str:
    """Escape every character that a terminal or a log would obey instead of showing."""
    if text.isprintable() and "##" not in text:
        return text
    return compiled(_UNSAFE).sub(_escaped, text)


def printable_path(path: str) -> str:
    """Give a path to begin a line with; `::` there would be a command to GitHub's runner."""
    return printable(f"./{path}" if path.lstrip().startswith(":") else path)


def encodable(text: str) -> str:
    """Escape lone surrogates, which are in no encoding; all else stays as it is."""
    return text if text.isascii() else compiled(_SURROGATES).sub(_escaped, text)


def _escaped(match: re.Match[str]) -> str:
    code = ord(match[0])
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"
