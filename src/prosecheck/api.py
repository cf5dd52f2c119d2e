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
from prosecheck.fixes.wording import cut, replaced, sentence_struck, struck, suggested
from prosecheck.labels import label_words, stem
from prosecheck.patterns import compiled
from prosecheck.phrase_rule import phrase_rule
from prosecheck.phrases.matcher import Hit
from prosecheck.phrases.table import Phrase
from prosecheck.plugins import hookimpl, rules_in
from prosecheck.rule import (
    Applicability,
    Edit,
    Finding,
    Fix,
    NoOptions,
    Note,
    Rule,
    Severity,
    Survey,
    Verdict,
    option,
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
    "Note",
    "Phrase",
    "Rule",
    "Severity",
    "Source",
    "SourceSpan",
    "Span",
    "Survey",
    "Tag",
    "Verdict",
    "Zone",
    "compiled",
    "cut",
    "ending_of",
    "hookimpl",
    "label_words",
    "last_words",
    "option",
    "phrase_rule",
    "replaced",
    "rules_in",
    "sentence_struck",
    "stem",
    "struck",
    "suggested",
]
