"""The rule of one file."""

from __future__ import annotations

from typing import Any, NamedTuple

from prosecheck.article import Kind, Zone
from prosecheck.house.document import LIMIT, PHRASE_TABLES, REQUIRE, RULE, Document
from prosecheck.house.header import SCOPE, advice, identity, message, scope
from prosecheck.house.limit import Scope, limit_in, limiting
from prosecheck.house.page import page_of
from prosecheck.house.requirement import requirement_in, requiring
from prosecheck.phrase_rule import phrase_rule
from prosecheck.phrases.table import PhraseTable
from prosecheck.phrases.values import Values
from prosecheck.rule import Room, Rule

_MESSAGE = "{text} is not house style; {advice}"


class _Finder(NamedTuple):
    """How a rule finds: its phrases, and what else makes the Rule."""

    phrases: PhraseTable
    more: dict[str, Any]


def rule_in(path: str, cache: str | None = None) -> Rule:
    """Give the rule of a file; raise TableError or OSError.

    `cache` is a folder that keeps what reading it gave.
    """
    document = Document(path, cache)
    header = document.table(RULE)
    who = identity(header, document.stem)
    finder = _finder(document, header)
    page = page_of(f"{who['name']} ({who['code']})", who["summary"], finder.phrases, header)
    document.keep()
    room = Room(path, finder.phrases, cases=f"{document.stem}.md", about=page)
    return phrase_rule("", **who, **finder.more, advice=advice(header), room=room)


def _finder(document: Document, header: Values) -> _Finder:
    if document.has(REQUIRE):
        return _requiring(document, header)
    phrases = document.phrases()
    if not phrases.phrases:
        raise header.error("code", "a rule without [[phrase]] and without [require] finds nothing")
    if document.has(LIMIT):
        return _limiting(document, header, phrases)
    more = scope(header) | {"message": message(header, _MESSAGE, ("text", "advice"))}
    return _Finder(phrases, more)


def _limiting(document: Document, header: Values, phrases: PhraseTable) -> _Finder:
    limit, where = limit_in(document.table(LIMIT)), scope(header)
    said = message(header, limit.message, ("text", "advice", "count", "limit"))
    review = limiting(limit, Scope(where["zones"], where["kinds"]), said, advice(header))
    return _Finder(phrases, where | {"review": review, "always": limit.least > 0})


def _requiring(document: Document, header: Values) -> _Finder:
    table = document.table(REQUIRE)
    for name in (LIMIT, *PHRASE_TABLES):
        if document.has(name):
            raise table.error(
                "text", f"[{name}] found in the same file, which has one or the other"
            )
    for key in SCOPE:
        if key in header:
            raise header.error(key, "found beside [require]; its tables have zones of their own")
    requirement = requirement_in(document)
    said = message(header, "", ("text", "advice")).replace("{advice}", advice(header))
    everywhere = {"zones": frozenset(Zone), "kinds": frozenset(Kind), "quoted": True}
    review = requiring(requirement, said)
    return _Finder(requirement.phrases, everywhere | {"review": review, "always": True})
