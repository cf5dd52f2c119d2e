"""A finding with its identity and its place: what every report shows."""

from __future__ import annotations

from typing import NamedTuple

from prosecheck.article import Zone
from prosecheck.digest import sha256
from prosecheck.rule import Applicability, Severity
from prosecheck.source import Position, SourceSpan

FINGERPRINT_LENGTH = 16
WHOLE = "article"
"""The digest of a finding about all of an article, which no edit of its words changes."""
# Marks that an editor or a site's software exchanges for one another in the same words.
_MARKS = dict.fromkeys("“”„‟«»", '"') | dict.fromkeys("‘’‚‛", "'") | {"…": "..."}


class SourceEdit(NamedTuple):
    """Replace source[start:end] by `text`."""

    start: int
    end: int
    text: str


class SourceFix(NamedTuple):
    """A fix whose edits are placed in the file."""

    applicability: Applicability
    message: str
    edits: tuple[SourceEdit, ...]


class Context(NamedTuple):
    """What a finding is about: its sentence, or all of the article.

    It stands in the lines from `first` to `last`; `digest` is a hash of its words, or WHOLE.
    """

    first: int = 1
    last: int = 1
    digest: str = ""


class Diagnostic(NamedTuple):
    """One finding as it is reported; `excerpt` is exactly the source between start and end."""

    path: str
    code: str
    rule: str
    severity: Severity
    message: str
    excerpt: str
    zone: Zone | None
    start: Position
    end: Position
    fingerprint: str
    fix: SourceFix | None = None
    context: Context = Context()

    @property
    def span(self) -> SourceSpan:
        """The characters of the file that it talks about."""
        return SourceSpan(self.start.offset, self.end.offset)


class Failure(NamedTuple):
    """A file that could not be checked, and why."""

    path: str
    message: str


def digest_of(words: str) -> str:
    """Hash the words of a sentence, whatever blanks part them and marks quote them."""
    normal = " ".join(words.split())
    if not normal.isascii():
        for mark, plain in _MARKS.items():
            normal = normal.replace(mark, plain)
    return _hash(normal)


def fingerprint(code: str, path: str, digest: str) -> str:
    """Hash rule, path and the digest of a context: edits elsewhere in the file change nothing."""
    return _hash(f"{code}\0{path}\0{digest}")


def _hash(text: str) -> str:
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:FINGERPRINT_LENGTH]
