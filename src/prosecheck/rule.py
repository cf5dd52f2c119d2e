"""What a rule is: a value that says who it is and how it finds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Any, NamedTuple

from prosecheck.article import Article, Kind, Span, Zone
from prosecheck.frozen import field, frozen
from prosecheck.source import SourceSpan

if TYPE_CHECKING:
    from prosecheck.phrases.matcher import Hit
    from prosecheck.phrases.table import PhraseTable

CODE = "[A-Z]{3}[0-9]{3,6}"
"""What a code looks like: three capitals of a family, and a number."""
NAME = r"[a-z][a-z0-9-]*|[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+"
"""What a name looks like: `filler-phrases`, or `Style.Rule` for a rule of a style."""

PROSE_ZONES = frozenset({Zone.TITLE, Zone.BODY})
PROSE_KINDS = frozenset({Kind.HEADING, Kind.PARAGRAPH, Kind.ITEM, Kind.CELL, Kind.DESCRIPTION})


class Severity(StrEnum):
    """How bad a finding is.

    `error`: certainly not meant to be published. `warning`: a reader is worse off.
    `info`: shown, and never fails a run.
    """

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """The place from the worst, which is 0."""
        return list(Severity).index(self)


class Applicability(StrEnum):
    """Whether a fix keeps the meaning for certain (`safe`) or wants a look (`unsafe`)."""

    SAFE = "safe"
    UNSAFE = "unsafe"


class Edit(NamedTuple):
    """Replace a span of the prose or of the file by other text."""

    span: Span | SourceSpan
    text: str


class Fix(NamedTuple):
    """A repair that a finding offers; its edits do not overlap."""

    message: str
    edits: tuple[Edit, ...]
    applicability: Applicability = Applicability.UNSAFE


class Finding(NamedTuple):
    """What a rule found and why it matters; the engine adds who found it and where it stands.

    A `minor` finding is shown as `info`, whatever the severity of its rule. A `whole` one is about
    all of the article and stands anywhere in it: there is one place where it is shown, and edits of
    the words there do not make it another.
    """

    span: Span | SourceSpan
    message: str
    fix: Fix | None = None
    minor: bool = False
    whole: bool = False


@frozen
class NoOptions:
    """The options of a rule that has none."""


def option(default: Any, doc: str, *, unit: str = "", minimum: float | None = None) -> Any:
    """Declare a field of an options class with its documentation, unit and lowest value."""
    return field(default, {"doc": doc, "unit": unit, "minimum": minimum})


Check = Callable[[Article, Any], Iterable[Finding]]
Judge = Callable[["Hit", Article, Any], Finding | None]
Review = Callable[[Sequence["Hit"], Article, Any], Iterable[Finding]]


class Note(NamedTuple):
    """What a rule that surveys keeps of one article: `facts`, and the `places` it may flag.

    Facts are plain data, such as JSON can hold: they leave the process and are kept in files.
    """

    facts: Any
    places: tuple[Span, ...]


class Verdict(NamedTuple):
    """That something is wrong at one of the places of a note, counted from 0.

    `minor` and `whole` mean what they mean in a Finding.
    """

    place: int
    message: str
    minor: bool = False
    whole: bool = False


class Survey(NamedTuple):
    """How a rule judges an article in the light of all others of the run.

    `note` reads one article; None when there is nothing in it to judge. `learn` makes what it
    will of the facts of all articles, by name (the path of its file). `judge` gets name, facts
    and options of one article and what was learnt, which is None for one that stands alone.
    """

    note: Callable[[Article], Note | None]
    learn: Callable[[Mapping[str, Any]], Any]
    judge: Callable[[str, Any, Any, Any], Iterable[Verdict]]


class Room(NamedTuple):
    """What stands around a rule; "" for what it lacks.

    `origin` is a module or a file, for messages. `phrases` is a table or the path of one, `page`
    and `cases` are paths; `about` is the page itself where no file holds it.
    """

    origin: str
    phrases: str | PhraseTable = ""
    page: str = ""
    cases: str = ""
    about: str = ""


@frozen
class Rule:
    """One rule of the catalogue.

    Exactly one of four finds: `check` looks at the whole article; `survey` also at the other
    articles of the run; for rules with phrases, `judge` looks at one hit at a time, or `review`
    at all of an article's. `zones` and `kinds` say where hits count; hits in somebody else's
    words count only with `quoted`. With `always`, `review` sees articles without hits as well.
    `default` is false for a rule that must be selected by name. The `room` of a rule without one
    is the folder of its `module`.
    """

    code: str
    name: str
    summary: str
    severity: Severity = Severity.WARNING
    options: type = NoOptions
    default: bool = True
    check: Check | None = None
    survey: Survey | None = None
    judge: Judge | None = None
    review: Review | None = None
    zones: frozenset[Zone] = PROSE_ZONES
    kinds: frozenset[Kind] = PROSE_KINDS
    quoted: bool = False
    always: bool = False
    module: str = ""
    room: Room | None = None

    @property
    def has_phrases(self) -> bool:
        """Whether the rule works on the phrases of its room."""
        return self.judge is not None or self.review is not None
