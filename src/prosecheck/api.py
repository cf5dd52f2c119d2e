"""Everything a rule author needs; the only module of prosecheck that rules import."""

from prosecheck.article import (
    OPAQUE,
    Article,
    Block,
    Kind,
    Link,
    Metadata,
    Span,
    Tag,
    Zone,
)
from prosecheck.endings import Ending, ending_of, last_words
from prosecheck.phrases.matcher import Hit
from prosecheck.phrases.table import Phrase
from prosecheck.plugins import hookimpl, rules_in
from prosecheck.rule import (
    Applicability,
    Edit,
    Finding,
    Fix,
    NoOptions,
    Rule,
    Severity,
    option,
    phrase_rule,
)
from prosecheck.source import Source, SourceSpan

__all__ = [
    "OPAQUE",
    "Applicability",
    "Article",
    "Block",
    "Edit",
    "Ending",
    "Finding",
    "Fix",
    "Hit",
    "Kind",
    "Link",
    "Metadata",
    "NoOptions",
    "Phrase",
    "Rule",
    "Severity",
    "Source",
    "SourceSpan",
    "Span",
    "Tag",
    "Zone",
    "ending_of",
    "hookimpl",
    "last_words",
    "option",
    "phrase_rule",
    "rules_in",
]
