"""Article text is hostile: makes it safe to print on a terminal."""

from __future__ import annotations

import re

# Controls (C0, DEL, C1), line and paragraph separators, direction overrides and lone surrogates can
# move the cursor, hide text or break the output's encoding (Unicode TR 36, 2014; CVE-2021-42574).
_UNSAFE = (
    "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)


def printable(text: str) -> str:
    """Escape every character that a terminal would obey instead of showing."""
    return text if text.isprintable() else re.sub(_UNSAFE, _escaped, text)


def _escaped(match: re.Match[str]) -> str:
    code = ord(match[0])
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"
