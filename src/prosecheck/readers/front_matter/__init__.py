"""Finds and reads what an article declares about itself above its text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from prosecheck.article import Metadata, Problem, Tag
from prosecheck.patterns import expression
from prosecheck.readers.projection import Projection
from prosecheck.source import SourceSpan

if TYPE_CHECKING:
    from prosecheck.readers.front_matter.entry import Entry

_OPENING = expression(
    r"(?:---(?P<language>yaml|yml|toml|json|js)?|(?P<plus>\+\+\+))[ \t]*(?:\r\n|\n|\r)"
)
_CLOSING = {
    "-": expression(r"[\r\n](?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|\Z)"),
    "+": expression(r"[\r\n]\+\+\+[ \t]*(?:\r\n|\n|\r|\Z)"),
}
# Lines of dashes may also part an article: what they enclose must begin like a mapping.
_DECLARES = expression(
    r"""(?:[ \t]*+(?:\#[^\r\n]*+)?[\r\n])*+            # comments and blank lines
        (?: [ \t]*+["']?[\w.$-][\w .$/-]*+["']?[ \t]*+:(?:\s|\Z)   # a key
          | \{ | \Z )                                    # an object, or nothing at all""",
    re.X,
)
_OBJECT = expression(r'\{\s*(?:"(?:[^"\\\n]|\\.)*"\s*:|\}\s*$)', re.M)
_OBJECT_END = expression(r"^\}[ \t]*$|^[ \t]*$", re.M)


class FrontMatter(NamedTuple):
    """What the front matter of a file declares; `end` is the offset at which the text begins."""

    end: int = 0
    tags: tuple[Tag, ...] = ()
    metadata: Metadata | None = None
    problems: tuple[Problem, ...] = ()


def read_front_matter(projection: Projection, text: str) -> FrontMatter:
    """Read YAML between `---`, TOML between `+++` or a JSON object at the start of a text.

    Titles, descriptions and tags become blocks of the projection. What cannot be read is one
    Problem, and the text below it is still an article's.
    """
    opening = _OPENING.match(text)
    if opening is not None:
        closing = _CLOSING[text[0]].search(text, opening.end() - 1)
        language = opening["language"] or ("toml" if opening["plus"] else "")
        if closing is None or not (
            language or _DECLARES.match(text, opening.end(), closing.start() + 1)
        ):
            return FrontMatter()
        inside = opening.end(), max(closing.start() + 1, opening.end())
        return _read(projection, text, language, inside, closing.end())
    if text.startswith("{") and _OBJECT.match(text):
        return _read_object(projection, text)
    return FrontMatter()


def _read_object(projection: Projection, text: str) -> FrontMatter:
    # Imported where an article begins with an object: few do.
    from prosecheck.json_text import object_end

    end = object_end(text)
    if end is None:
        closing = _OBJECT_END.search(text)
        end = closing.end() if closing else len(text)
    return _read(projection, text, "json", (0, end), end)


def _read(
    projection: Projection, text: str, language: str, inside: tuple[int, int], end: int
) -> FrontMatter:
    # All of it is imported where an article has front matter: many have none.
    from prosecheck.readers.front_matter.entry import BrokenError
    from prosecheck.readers.front_matter.fields import filled

    try:
        entries = _entries(language, text, *inside)
    except BrokenError as error:
        place = SourceSpan(error.start, error.end)
        return FrontMatter(end, problems=(Problem(place, error.message),))
    tags, metadata = filled(projection, text, entries)
    return FrontMatter(end, tags, metadata)


def _entries(language: str, text: str, start: int, end: int) -> list[Entry]:
    if language in ("", "yaml", "yml"):
        from prosecheck.readers.front_matter.yaml_block import entries_in
    elif language == "toml":
        from prosecheck.readers.front_matter.toml_block import entries_in
    elif language == "json":
        from prosecheck.readers.front_matter.json_block import entries_in
    else:
        return []
    return entries_in(text, start, end)
