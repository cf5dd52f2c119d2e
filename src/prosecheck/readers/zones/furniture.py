"""Recognises a line of page furniture: what a web page puts around its article.

A line is furniture only as a whole, never a part of a sentence.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from prosecheck.article import Zone
from prosecheck.readers.zones import known, shapes, signatures


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
_LEAD = re.compile(r"[^\w©@#$(\[\"']+")
_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*|\d|©|<")
_PARTS = re.compile(r" ?[|·•●] ?| [–—-] | / ")
_SIGN = re.compile(r"[A-Z0-9][\w.'&-]*(?: (?:and|of|the|&|[A-Z0-9][\w.'&-]*)){0,3}")
_CRUMB = re.compile(r" ?[>»›] ?")


def furniture(text: str) -> Furniture | None:
    """Say what furniture a line of at most LONGEST characters is; None when it is none."""
    found = _part(text)
    if found is None and (">" in text or "»" in text or "›" in text):
        found = _crumbs(text)
    if found is None and _has_joint(text):
        found = _joined(text)
    return found or _button(text)


def _has_joint(text: str) -> bool:
    # Spelled out: this runs for every short line, and a pattern or a loop costs five times more.
    if " - " in text or " – " in text or " — " in text or " / " in text:
        return True
    return "|" in text or "·" in text or "•" in text or "●" in text


def _part(text: str) -> Furniture | None:
    core = _core(text)
    if not core:
        return None
    found = _KNOWN.get(core)
    if found is not None and text[-1] in ":,":
        # "Like this:" and "Tools:" announce what follows.
        return None if found.is_place else found._replace(is_sure=False)
    if found is None and ". " in core:
        found = _sentences(core)
    return found or _shaped(core, text) or _places(core)


def _core(text: str) -> str:
    """Give a line in lower case without bullets, arrows and pictograms at its ends."""
    return _bare(text.lower())


def _bare(text: str) -> str:
    core = text.strip(_EDGES)
    if core and not core[0].isalnum():
        lead = _LEAD.match(core)
        core = core[lead.end() :].strip(_EDGES) if lead else core
        if core.startswith("(") and core.endswith(")"):
            core = core[1:-1]
    return core


def _sentences(core: str) -> Furniture | None:
    """Judge notes in a row: "Comments are closed. Read the comments"."""
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


@cache
def _by_word() -> dict[str, list[shapes.Shape]]:
    found: dict[str, list[shapes.Shape]] = {}
    for shape in shapes.SHAPES:
        for word in shape.opens.split():
            found.setdefault(word, []).append(shape)
    return found


def _shaped(core: str, text: str) -> Furniture | None:
    first = _WORD.search(core)
    if first is None:
        return None
    word = "0" if first[0].isdigit() else first[0]
    for shape in _by_word().get(word, ()):
        if _compiled(shape.pattern).fullmatch(core):
            return _MEANING[shape.meaning]
    if word in signatures.PERSONAL:
        return _personal(_bare(text))
    if "rights reserved" in core:
        return _FOOTER
    if core[-4:].isdigit() and ", " in core and _compiled(signatures.SIGNED).fullmatch(core):
        return _BYLINE
    return _personal(_bare(text)) if "/" in core else None


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    # Compiled when the first line needs it: all of them at once take 20 ms at start.
    return re.compile(pattern)


def _personal(text: str) -> Furniture | None:
    if _compiled(signatures.NAMED).fullmatch(text):
        return _BYLINE
    return _CREDIT if _compiled(signatures.CREDIT).fullmatch(text) else None


def _crumbs(text: str) -> Furniture | None:
    """Judge a trail such as "Home > News > Technology"."""
    trail = [part.strip() for part in _CRUMB.split(text.strip(" \t-•*"))]
    if len(trail) < 2 or not all(0 < len(part) <= 60 for part in trail):
        return None
    if trail[-1][-1] in ".;=" or len(text) > 120:
        return None
    if trail[0].lower().startswith(("home", "you are here")):
        return _SURE
    return _LIKELY if len(trail) > 2 else None


def _joined(text: str) -> Furniture | None:
    """Judge a line of parts, such as "By Ann Lee | May 3, 2026 | 5 min read"."""
    parts = [part for part in _PARTS.split(text.strip(_EDGES)) if part.strip(_EDGES)]
    if len(parts) < 2:
        return None
    judged = [_part(part) for part in parts]
    if any(
        what is None and not _SIGN.fullmatch(part) for what, part in zip(judged, parts, strict=True)
    ):
        return None
    found = [what for what in judged if what is not None]
    if len(found) == len(parts) and all(what.zone is Zone.CHROME for what in found):
        return _SURE
    for best in (_SURE, _FOOTER, _BYLINE, _CREDIT):
        if any(what == best for what in found):
            return best
    return None


def _button(text: str) -> Furniture | None:
    """Judge a button: a short call to act that wears an arrow or a pictogram."""
    first, last = text[0], text[-1]
    is_worn = last in "→»›>" or (first >= "\u2190" and not first.isalnum())
    if not is_worn or len(text) > 50:
        return None
    return _LIKELY if _compiled(signatures.CALL).fullmatch(_core(text)) else None
