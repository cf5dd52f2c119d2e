r"""Regular expressions as Vale reads them, for the `regex` module.

Vale's engine (.NET's syntax) lets `(?i)` hold from where it stands to the end of its group; that
of the `regex` module would let it hold for all. A token is also looked at for the finite text it
may be: what a list of literals stands for is found faster than what is not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from prosecheck.phrases.boundary import is_word
from prosecheck.phrases.expand import PatternError, literals
from prosecheck.phrases.weight import refuse_heavy

if TYPE_CHECKING:
    import regex

_PART = re.compile(
    r"""
      (?P<escape> \\(?:[pP]\{[^}]*\}|k<\w+>|.) )
    | (?P<class> \[ \^?\]? (?: \\. | \[:\^?\w+:\] | [^\]\\] )* \] )
    | (?P<comment> \(\?\#[^)]*\) )
    | (?P<flags> \(\?[a-z]*(?:-[a-z]+)?\) )
    | (?P<open> \( (?:\?(?:P?<\w+>|<?[=!]|'\w+'|[:>|]|[a-z]*(?:-[a-z]+)?:))? )
    | (?P<close> \) )
    | (?P<either> \| )
    | (?P<count> \{\d+(?:,\d*)?\} )
    | (?P<brace> \{ )
    | (?P<other> . )
    """,
    re.VERBOSE | re.DOTALL,
)
_SET = re.compile(r"\[([\w .,'&+/-]{1,8})\]")
_WORDS = re.compile(r"""\w(?:[\w '’,&/:;!"%#@=-]*\w)?""")
"""What most tokens are: words that mean nothing else."""
_IN_TEXT = re.compile(r"""[\w '’,&/:;!"%#@=?-]""")
_REFERENCE = re.compile(r"\$(?:\{(\w+)\}|(\w+))")
_MARKS = frozenset(".'-/&+,")


def parts(pattern: str) -> Iterator[tuple[str, str]]:
    """Give the kinds and texts of the parts of a pattern, one after the other."""
    for part in _PART.finditer(pattern):
        yield part.lastgroup or "other", part.group()


def alternatives(pattern: str) -> list[str]:
    """Split a pattern at the bars that stand in no group; inline flags keep it whole."""
    if "|" not in pattern:
        return [pattern]
    found, depth = [""], 0
    for kind, text in parts(pattern):
        depth += (kind == "open") - (kind == "close")
        if kind == "flags":
            return [pattern]
        if kind == "either" and depth == 0:
            found.append("")
        else:
            found[-1] += text
    return found


def scoped(pattern: str) -> str:
    """Bound inline flags by groups: a(?i)b|c is a(?i:b)|(?i:c)."""
    made = ""
    flags: list[list[str]] = [[]]
    for kind, text in parts(pattern):
        if kind == "flags":
            flags[-1].append(f"{text[:-1]}:")
            text = flags[-1][-1]
        elif kind == "comment":
            text = ""
        elif kind == "escape" and text.startswith("\\k<"):
            text = f"(?P={text[3:-1]})"
        elif kind == "brace":
            # To the `regex` module it may open a fuzzy match.
            text = r"\{"
        elif kind == "open":
            flags.append([])
        elif kind == "close":
            text = ")" * len(flags[-1]) + text
            if len(flags) > 1:
                flags.pop()
        elif kind == "either" and flags[-1]:
            text = ")" * len(flags[-1]) + text + "".join(flags[-1])
        made += text
    return made + ")" * len(flags[0])


def compiled(pattern: str, *, ignore_case: bool = False) -> regex.Pattern[str]:
    """Compile a pattern; raise PatternError where it cannot be used."""
    import regex  # 12 ms, which only a style pays for

    refuse_heavy(pattern)
    flags = regex.V0 | regex.MULTILINE | (regex.IGNORECASE if ignore_case else 0)
    try:
        return regex.compile(scoped(pattern), flags)
    except (regex.error, OverflowError, RecursionError, ValueError) as error:
        raise PatternError(f"it is no regular expression: {error}") from None


def as_text(pattern: str) -> str:
    """Give the pattern in the language of phrase tables; "" where it says no finite text.

    What it stands for begins and ends with a letter or a digit.
    """
    if _WORDS.fullmatch(pattern):
        return pattern
    made = ""
    for kind, text in parts(pattern):
        if kind == "open" and text in ("(", "(?:"):
            made += "("
        elif kind in ("close", "either") or (kind == "other" and _IN_TEXT.fullmatch(text)):
            made += text
        elif kind == "escape" and text[1] in _MARKS:
            made += text[1]
        elif kind == "class" and _SET.fullmatch(text) and "-" not in text[2:-2]:
            made += f"({'|'.join(text[1:-1])})"
        else:
            return ""
    return made if _is_bounded(made) else ""


def _is_bounded(text: str) -> bool:
    """Whether all that a pattern stands for is words at both ends, so that blanks are apart."""
    try:
        found = literals(text)
    except PatternError:
        return False
    return bool(found) and all(
        is_word(literal[0]) and is_word(literal[-1]) and literal == literal.strip()
        for literal in found or ()
    )


def expanded(template: str, match: regex.Match[str]) -> str:
    """Put the groups of a match into a template in Go's form: $1, ${1}, ${name}."""

    def group(reference: re.Match[str]) -> str:
        name = reference[1] or reference[2]
        try:
            return match[int(name) if name.isdecimal() else name] or ""
        except (IndexError, ValueError):  # int() refuses a number of thousands of digits
            return ""

    return _REFERENCE.sub(group, template)
