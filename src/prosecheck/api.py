"""All that rules, readers and reporters import of prosecheck, and the only module they need.

What is exported here stays what it is as long as `API` does; anything else may change.
"""

from prosecheck.article import (
    OPAQUE,
    Article,
    Block,
    Kind,
    Link,
    Metadata,
    Problem,
    Setting,
    Span,
    Tag,
    Zone,
)
from prosecheck.diagnostic import Diagnostic, Failure
from prosecheck.endings import Ending, ending_of, last_words
from prosecheck.fixes.wording import cut, replaced, sentence_struck, struck, suggested
from prosecheck.frozen import frozen
from prosecheck.labels import label_words, stem
from prosecheck.output_formats import Format
from prosecheck.patterns import compiled, expression
from prosecheck.phrase_rule import phrase_rule
from prosecheck.phrases.matcher import Hit
from prosecheck.phrases.table import Phrase
from prosecheck.plugins import API, hookimpl, rules_in
from prosecheck.printable import printable
from prosecheck.readers.projection import Projection
from prosecheck.readers.zones import zoned
from prosecheck.report import Report
from prosecheck.report.about import About
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
from prosecheck.source import Position, Source, SourceSpan

__all__ = [
    "API",
    "OPAQUE",
    "About",
    "Applicability",
    "Article",
    "Block",
    "Diagnostic",
    "Edit",
    "Ending",
    "Failure",
    "Finding",
    "Fix",
    "Format",
    "Hit",
    "Kind",
    "Link",
    "Metadata",
    "NoOptions",
    "Note",
    "Phrase",
    "Position",
    "Problem",
    "Projection",
    "Report",
    "Rule",
    "Setting",
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
    "expression",
    "frozen",
    "hookimpl",
    "label_words",
    "last_words",
    "option",
    "phrase_rule",
    "printable",
    "replaced",
    "rules_in",
    "sentence_struck",
    "stem",
    "struck",
    "suggested",
    "zoned",
]
