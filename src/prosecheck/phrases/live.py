"""Phrases of a table that can never be found, or that another one already finds."""

from __future__ import annotations

from prosecheck.phrases.duplicates import duplicates
from prosecheck.phrases.expand import literals
from prosecheck.phrases.matcher import Matcher
from prosecheck.phrases.table import Phrase, PhraseTable


def idle_phrases(table: PhraseTable) -> list[str]:
    """Say, in the order of the table, which phrases cover each other and which are dead.

    A phrase is dead when it does not find a text that it stands for, such as one whose exception
    covers it. A regular expression is not tried: which text it stands for cannot be told.
    """
    said = [
        f'{table.path}:{b.line}: "{_pattern(a)}" (line {a.line}) and "{_pattern(b)}" both find '
        f'"{text}"; drop it from one'
        for a, b, text in duplicates(table)
    ]
    for phrase in table.phrases:
        alone = Matcher([table._replace(phrases=(phrase,))])
        for text in (literals(phrase.text) or [])[:1] if phrase.text else []:
            if not any(alone.hits(text)):
                said.append(
                    f'{table.path}:{phrase.line}: "{phrase.text}" is dead: it does not find '
                    f'"{text}"; see its exceptions'
                )
    return said


def _pattern(phrase: Phrase) -> str:
    return phrase.text or phrase.regex
