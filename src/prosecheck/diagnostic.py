"""A finding with its identity and its place: what every report shows."""

from __future__ import annotations

from typing import NamedTuple

from prosecheck.article import Zone
from prosecheck.digest import sha256
from prosecheck.rule import Applicability, Severity
from prosecheck.source import Position, SourceSpan

FINGERPRINT_LENGTH = 16


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

    @property
    def span(self) -> SourceSpan:
        """The characters of the file that it talks about."""
        return SourceSpan(self.start.offset, self.end.offset)


class Failure(NamedTuple):
    """A file that could not be checked, and why."""

    path: str
    message: str


def fingerprint(code: str, path: str, context: str) -> str:
    """Hash rule, path and the sentence, so that edits elsewhere in the file change nothing."""
    normal = " ".join(context.split())
    digest = sha256(f"{code}\0{path}\0{normal}".encode("utf-8", "surrogatepass"))
    return digest.hexdigest()[:FINGERPRINT_LENGTH]
