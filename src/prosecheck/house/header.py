"""The header of a file: who its rule is, what it says, and where it counts."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import Any

from prosecheck.article import Kind, Zone
from prosecheck.house.page import DOCUMENTATION
from prosecheck.patterns import expression
from prosecheck.phrases.values import Values
from prosecheck.rule import PROSE_KINDS, PROSE_ZONES, Severity

SCOPE = ("zones", "kinds", "quoted")
_IDENTITY = ("code", "name", "summary", "severity", "default", "message", "advice")
_ADVICE = "rephrase it"
_PLACEHOLDER = expression(r"\{([^{} ]*)\}")


def identity(header: Values, stem: str) -> dict[str, Any]:
    """Give code, name, summary, severity and default of a rule; raise TableError.

    A rule that has no name of its own is named after its file.
    """
    header.allow((*_IDENTITY, *SCOPE, *DOCUMENTATION))
    return {
        "code": header.needed("code"),
        "name": header.string("name") or os.path.basename(stem).replace("_", "-"),
        "summary": " ".join(header.needed("summary").split()),
        "severity": Severity(header.one_of("severity", [*Severity], Severity.WARNING)),
        "default": header.flag("default", default=True),
    }


def scope(header: Values) -> dict[str, Any]:
    """Give zones, kinds and whether words of others count; raise TableError."""
    zones = header.some_of("zones", [*Zone])
    kinds = header.some_of("kinds", [*Kind])
    return {
        "zones": frozenset(map(Zone, zones)) or PROSE_ZONES,
        "kinds": frozenset(map(Kind, kinds)) or PROSE_KINDS,
        "quoted": header.flag("quoted"),
    }


def advice(header: Values) -> str:
    """Give what {advice} stands for where a phrase suggests nothing."""
    return header.string("advice") or _ADVICE


def message(header: Values, default: str, known: Sequence[str]) -> str:
    """Give the message, whose {placeholders} are known ones; raise TableError."""
    said = " ".join(header.string("message").split()) or default
    if not said:
        raise header.error("message", "nothing found, wanted what is wrong and why it matters")
    for name in _PLACEHOLDER.findall(said):
        if name not in known:
            wanted = ", ".join(f"{{{one}}}" for one in known)
            raise header.error("message", f'found "{{{name}}}", wanted one of {wanted}')
    return said
