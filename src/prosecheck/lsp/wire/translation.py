"""Findings in the words of the protocol."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from lsprotocol import types

from prosecheck.diagnostic import Diagnostic, SourceEdit
from prosecheck.lsp.documents import Document
from prosecheck.lsp.wire.positions import position_of, range_of
from prosecheck.placement import UNUSED
from prosecheck.rule import Severity
from prosecheck.source import SourceSpan

SOURCE = "prosecheck"
_SEVERITIES = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.INFO: types.DiagnosticSeverity.Information,
}


def in_protocol(found: Diagnostic, urls: Mapping[str, str], encoding: str) -> types.Diagnostic:
    """Give a finding as the protocol has it."""
    url = urls.get(found.code)
    return types.Diagnostic(
        range=types.Range(position_of(found.start, encoding), position_of(found.end, encoding)),
        message=found.message,
        severity=_SEVERITIES[found.severity],
        code=found.code,
        code_description=types.CodeDescription(url) if url else None,
        source=SOURCE,
        tags=[types.DiagnosticTag.Unnecessary] if found.code == UNUSED[0] else None,
        data={
            "rule": found.rule,
            "fingerprint": found.fingerprint,
            "fix": found.fix.applicability.value if found.fix else None,
        },
    )


def text_edits(
    document: Document, edits: Iterable[SourceEdit], encoding: str
) -> list[types.TextEdit]:
    """Give edits of a document as the protocol has them."""
    return [
        types.TextEdit(range_of(document.source, SourceSpan(e.start, e.end), encoding), e.text)
        for e in edits
    ]
