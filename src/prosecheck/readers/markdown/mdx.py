"""Masks what MDX adds to Markdown: imports, exports, JSX elements and expressions in braces."""

from __future__ import annotations

import re

from prosecheck.patterns import expression
from prosecheck.readers.markdown.code import CODE, KINDS, code_end, is_alone
from prosecheck.readers.markdown.masks import code, embed, hidden

_OUTSIDE = expression(
    rf"""
    [`~<{{ie]                           # one set first: a search skips to it at full speed
    (?: {CODE}
      | (?<=\{{) (?P<value> \{{\s*[\w.-]+\s*\}}\}} )           # a placeholder that was left over
      | (?<=\{{) (?P<remark> /\*.{{0,5000}}?\*/\}} )
      | (?<=\{{) (?P<expression> )
      | (?<=<)   (?P<element> /?(?=[A-Za-z>])[\w.:-]* )
      | (?<=^i)  (?P<import> mport\s+(?:["'{{*]|[\w$]+\s*,|[\w$]+\s+from\s) )
      | (?<=^e)  (?P<export> xport\s+(?:default|const|let|var|function|async|class|\{{|\*) )
    )
    """,
    re.X | re.S | re.M,
)
_SCRIPT = expression(
    r"""
    (?P<open> [{(\[] ) | (?P<close> [})\]] ) | (?P<end> > ) | (?P<blank> \n[ \t\r]*(?=\n|\Z) )
  | "(?:[^"\\\n]|\\.)*" | '(?:[^'\\\n]|\\.)*' | `(?:[^`\\]|\\.)*` | /\*.*?(?:\*/|\Z) | =>
    """,
    re.X | re.S,
)
_LIMIT = 20_000
_PATIENCE = 50
_TAGS_ALONE = expression(r"^([ \t>]*)(</?x+>(?:[ \t]*</?x+>)*[ \t]*)$", re.M)


def masked_mdx(text: str) -> str:
    """Give a text of the same width that is Markdown without MDX, and shows what MDX shows."""
    pieces: list[str] = []
    at = done = failures = 0
    while failures < _PATIENCE and (found := _OUTSIDE.search(text, at)) is not None:
        start, at = found.span()
        kind = found.lastgroup or ""
        if kind in KINDS:
            at = code_end(found)
        if kind in KINDS or kind == "value":
            continue
        end = _end_of(text, kind, start, at)
        if end is None:
            failures += 1
            continue
        pieces += text[done:start], _mask(text, kind, start, end)
        at = done = end
    pieces.append(text[done:])
    return _TAGS_ALONE.sub(lambda m: m[1] + " " * len(m[2]), "".join(pieces))


def _mask(text: str, kind: str, start: int, end: int) -> str:
    width = end - start
    if kind in ("import", "export"):
        return "\n" * width
    if kind == "expression":
        return code(width)
    written = text[start:end]
    if written.endswith("/>") and written[1].isupper() and is_alone(text, start, end):
        return embed(width)
    return " " * width if written.startswith("<br") else hidden(width)


def _end_of(text: str, kind: str, start: int, at: int) -> int | None:
    if kind == "remark":
        return at
    if kind in ("import", "export"):
        return _closing(text, start, "blank") or len(text)
    return _closing(text, start, "close") if kind == "expression" else _closing(text, at, "end")


def _closing(text: str, start: int, kind: str) -> int | None:
    """Give the end of the first token of a kind outside all brackets, None where none is near."""
    depth = 0
    for found in _SCRIPT.finditer(text, start, start + _LIMIT):
        depth += (found.lastgroup == "open") - (found.lastgroup == "close")
        if depth <= 0 and found.lastgroup == kind:
            return found.end()
    return None
