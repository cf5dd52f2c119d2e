"""Recognises a line of page furniture: what a web page puts around its article.

A line is furniture only as a whole, never a part of a sentence.
"""

from __future__ import annotations

from typing import NamedTuple

from prosecheck.article import Zone
from prosecheck.patterns import compiled, expression
from prosecheck.readers.zones import known, signatures
from prosecheck.readers.zones.shapes import OPENING, meaning_of, words_of


class Furniture(NamedTuple):
    """What a line of furniture is: its zone, and how far its words alone prove it.

    `is_sure` lines are furniture wherever they stand; the others only at the edges of the page
    or beside other furniture. A `section` opens a list of other pages, such as "Related
    articles"; a `place` names a part of a site, such as "Sport".
    """

    zone: Zone
    is_sure: bool = False
    is_section: bool = False
    is_place: bool = False


LONGEST = 160
"""No line of furniture is longer, in code points."""

_SURE = Furniture(Zone.CHROME, is_sure=True)
_LIKELY = Furniture(Zone.CHROME)
_SECTION = Furniture(Zone.CHROME, is_section=True)
_PLACE = Furniture(Zone.CHROME, is_place=True)
_BYLINE = Furniture(Zone.BYLINE)
_CREDIT = Furniture(Zone.BYLINE, is_sure=True)
_FOOTER = Furniture(Zone.FOOTER)
_MEANING = {
    "sure": _SURE,
    "likely": _LIKELY,
    "section": _SECTION,
    "byline": _BYLINE,
    "footer": _FOOTER,
}
_KNOWN = {
    **dict.fromkeys(known.PLACES, _PLACE),
    **dict.fromkeys(known.LIKELY, _LIKELY),
    **dict.fromkeys(known.ROLES, _BYLINE),
    **dict.fromkeys(known.SURE, _SURE),
    **dict.fromkeys(known.SECTIONS, _SECTION),
    **dict.fromkeys(known.SECTIONS & known.SURE, _SURE._replace(is_section=True)),
}

_EDGES = " \t-–—|·•*:,;<>«»‹›←→↑↓▲▼►▶◀✕×_~="
_LEAD = expression(r"[^\w©@#$(\[\"']+")
_WORD = expression(r"[^\W\d_]+(?:['-][^\W\d_]+)*|\d+|©|<")
_PARTS = r" ?[|·•●] ?| [–—-] | / "
_SIGN = r"[A-Z0-9][\w.'&-]*(?: (?:and|of|the|&|[A-Z0-9][\w.'&-]*)){0,3}"
_CRUMB = r" ?[>»›] ?"
_PERSONAL = frozenset(
    {
        *signatures.BYLINES,
        *signatures.CREDITS,
        *(agency.lower().partition(" ")[0] for agency in signatures.AGENCIES),
    }
)
_OPENING = frozenset({*_PERSONAL, *OPENING, *known.PLACES})
"""The first words of lines that are worth a second look."""


def furniture(text: str) -> Furniture | None:
    """Say what furniture a line of at most LONGEST characters is; None when it is none."""
    found = _part(text)
    if found is not None or _is_plain(text):
        return found
    if ">" in text or "»" in text or "›" in text:
        found = _crumbs(text)
    if found is None and _has_joint(text):
        found = _joined(text)
    return found or _button(text)


def _is_plain(text: str) -> bool:
    # Spelled out, here and below: this runs for every short line, and a pattern or a loop costs
    # five times more.
    if "|" in text or ">" in text or "-" in text or "/" in text:
        return False
    return text.isascii()


def _has_joint(text: str) -> bool:
    if " - " in text or " – " in text or " — " in text or " / " in text:
        return True
    return "|" in text or "·" in text or "•" in text or "●" in text


def _part(text: str) -> Furniture | None:
    core = text.strip(_EDGES).lower()
    if not core[:1].isalnum():
        core = _bare(core)
        if not core:
            return None
    found = _KNOWN.get(core)
    if found is not None and text[-1] in ":,":
        # "Like this:" and "Tools:" announce what follows.
        return None if found.is_place else found._replace(is_sure=False)
    if found is not None:
        return found
    if ". " in core:
        found = _sentences(core)
        if found is not None:
            return found
    word = core.partition(" ")[0].rstrip(".,:")
    if word in _OPENING or not word.isalpha():
        return _opened(core, text) or _places(core)
    if core[-1].isdigit() or "/" in core or "rights reserved" in core:
        return _ended(core, text)
    return None


def _bare(text: str) -> str:
    """Give a line without bullets, arrows and pictograms at its ends."""
    core = text.strip(_EDGES)
    if core and not core[0].isalnum():
        lead = _LEAD.match(core)
        core = core[lead.end() :].strip(_EDGES) if lead else core
        if core.startswith("(") and core.endswith(")"):
            core = core[1:-1]
    return core


def _sentences(core: str) -> Furniture | None:
    """Judge notes in a row: "Comments are closed. Read the comments"."""
    if core.partition(". ")[0].strip(" .*") not in _KNOWN:
        return None
    found = [_KNOWN.get(part.strip(" .*")) for part in core.split(". ")]
    return _SURE if all(what is not None and what.is_sure for what in found) else None


def _places(core: str) -> Furniture | None:
    """Judge a bar such as "Home News Sport Opinion"."""
    if core.partition(" ")[0] not in known.PLACES:
        return None
    words = core.split()
    if len(words) < 3 or len(words) > 12 or not known.PLACES.issuperset(words):
        return None
    return _SURE if "home" in words else _LIKELY


def _opened(core: str, text: str) -> Furniture | None:
    """Judge a line by its first word and what that calls for."""
    first = _WORD.search(core)
    if first is None:
        return None
    word = "0" if first[0].isdigit() else first[0]
    if word not in _OPENING:
        return _ended(core, text)
    rest = words_of(core[first.end() :])
    meaning = meaning_of(core, word, rest)
    if meaning:
        return _MEANING[meaning]
    if word in _PERSONAL:
        return _personal(word, rest, _bare(text))
    return _ended(core, text)


def _personal(word: str, rest: set[str], line: str) -> Furniture | None:
    has_by = word in signatures.BY or not signatures.BY.isdisjoint(rest)
    if has_by and compiled(signatures.NAMED).fullmatch(line):
        return _BYLINE
    if word in signatures.CREDITS and compiled(signatures.CREDIT).fullmatch(line):
        return _CREDIT
    return _agency(line)


def _agency(line: str) -> Furniture | None:
    parts = line.split("/", 3)
    if len(parts) > 3 or not any(part.strip() in signatures.AGENCIES for part in parts):
        return None
    return _CREDIT if compiled(signatures.AGENCY).fullmatch(line) else None


def _ended(core: str, text: str) -> Furniture | None:
    """Judge a line whose first word says nothing."""
    if "rights reserved" in core:
        return _FOOTER
    if core[-1].isdigit() and _is_signed(core):
        return _BYLINE
    return _agency(_bare(text)) if "/" in core else None


def _is_signed(core: str) -> bool:
    name, _, day = core.partition(", ")
    if not core[-4:].isdigit() or not 1 <= name.count(" ") <= 3 or len(day) < 8:
        return False
    return compiled(signatures.SIGNED).fullmatch(core) is not None


def _crumbs(text: str) -> Furniture | None:
    """Judge a trail such as "Home > News > Technology"."""
    trail = [part.strip() for part in compiled(_CRUMB).split(text.strip(" \t-•*"))]
    if len(trail) < 2 or not all(0 < len(part) <= 60 for part in trail):
        return None
    if trail[-1][-1] in ".;=" or len(text) > 120:
        return None
    if trail[0].lower().startswith(("home", "you are here")):
        return _SURE
    return _LIKELY if len(trail) > 2 else None


def _joined(text: str) -> Furniture | None:
    """Judge a line of parts, such as "By Ann Lee | May 3, 2026 | 5 min read"."""
    parts = [part for part in compiled(_PARTS).split(text.strip(_EDGES)) if part.strip(_EDGES)]
    found = []
    for part in parts:
        what = _part(part)
        if what is not None:
            found.append(what)
        elif not compiled(_SIGN).fullmatch(part):
            return None
    if len(parts) < 2:
        return None
    if len(found) == len(parts) and all(what.zone is Zone.CHROME for what in found):
        return _SURE
    return next((best for best in (_SURE, _FOOTER, _BYLINE, _CREDIT) if best in found), None)


def _button(text: str) -> Furniture | None:
    """Judge a button: a short call to act that wears an arrow or a pictogram."""
    first, last = text[0], text[-1]
    is_worn = last in "→»›>" or (first >= "\u2190" and not first.isalnum())
    if not is_worn or len(text) > 50:
        return None
    return _LIKELY if compiled(signatures.CALL).fullmatch(_bare(text.lower())) else None
