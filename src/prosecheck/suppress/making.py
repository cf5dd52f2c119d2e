"""Makes the screen of an article out of its directives and its front matter."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from prosecheck.article import Article, Setting
from prosecheck.diagnostic import Diagnostic, SourceFix
from prosecheck.directives import NAME, Action, Directive
from prosecheck.directives.spelling import WORD
from prosecheck.placement import INVALID, UNUSED, remarked
from prosecheck.source import SourceSpan
from prosecheck.suppress import Catalogue
from prosecheck.suppress.lines import Lines
from prosecheck.suppress.naming import Names
from prosecheck.suppress.removal import without_directive, without_setting, without_word
from prosecheck.suppress.screen import Reach, Screen, Suppression, Switch, turn
from prosecheck.suppress.standing import directives_of, format_of

_IGNORE = "ignore"
_IDLE = {
    Action.DISABLE: "hides nothing from here on",
    Action.ENABLE: "was not disabled before",
    Action.LINE: "hides nothing on this line",
    Action.NEXT_LINE: "hides nothing on the next line",
    Action.FILE: "hides nothing in this article",
}
_PARTS = frozenset({"markdown"})
"""Formats in which the line of a directive ends a paragraph."""


def screen_of(article: Article, catalogue: Catalogue, running: frozenset[str]) -> Screen | None:
    """Give what the directives of an article suppress; None for an article that has none.

    `running` are the codes of the rules that take part.
    """
    settings = article.metadata.settings
    directives = directives_of(article)
    if not settings and not directives:
        return None
    making = _Making(article, Names(catalogue, running), directives)
    for setting in settings:
        making.set(setting)
    for directive in directives:
        making.add(directive)
    return making.screen()


class _Part(NamedTuple):
    """A word of a directive, or None for one that names no rule; the fixes remove it or all."""

    action: Action
    span: SourceSpan
    word: SourceSpan | None
    one: SourceFix
    whole: SourceFix


class _Making:
    """The screen in the making."""

    def __init__(self, article: Article, names: Names, directives: Sequence[Directive]) -> None:
        self._article = article
        self._source = article.source
        self._names = names
        self._lines = Lines(article, directives)
        self._parts = format_of(article.source.path) in _PARTS
        self._suppressions: list[Suppression] = []
        self._directives = 0
        self._file: dict[str, int] = {}
        self._switches: list[Switch] = []
        self._on: dict[str, int] = {}
        self._reaches: dict[SourceSpan, list[int]] = {}
        self._invalid: list[Diagnostic] = []

    def set(self, setting: Setting) -> None:
        """Add a value that stands under the key `prosecheck`."""
        self._directives += 1
        if setting.name.lower() != _IGNORE:
            self._refuse(setting.span, f'under "{NAME}" an article says "{_IGNORE}", nothing else')
            return
        words = _words(self._source.text, setting.span)
        whole = without_setting(self._source, setting)
        for at, word in enumerate(words):
            one = without_word(self._source, word, first=not at) if len(words) > 1 else whole
            self._enter(_Part(Action.FILE, setting.span, word, one, whole))

    def add(self, directive: Directive) -> None:
        """Add a directive."""
        self._directives += 1
        written = self._source.text[slice(*directive.keyword)]
        if not directive.is_closed:
            self._refuse(directive.span, f'the comment of "{written}" is never closed')
            return
        if directive.action is None:
            self._refuse(directive.keyword, self._names.keyword_problem(written))
            return
        whole = without_directive(self._source, directive.span, parts=self._parts)
        for at, word in enumerate(directive.words):
            one = without_word(self._source, word, first=not at)
            self._enter(_Part(directive.action, directive.span, word, one, whole))
        if not directive.words:
            self._enter(_Part(directive.action, directive.span, None, whole, whole))

    def screen(self) -> Screen:
        """Give the screen."""
        reaches = sorted(Reach(*span, tuple(n)) for span, n in self._reaches.items())
        return Screen(
            tuple(self._suppressions),
            self._file,
            tuple(self._switches),
            tuple(reaches),
            tuple(self._invalid),
        )

    def _refuse(self, span: SourceSpan, said: str) -> None:
        if INVALID[0] not in self._names.silent:
            self._invalid.append(remarked(self._source, INVALID, span, said))

    def _enter(self, part: _Part) -> None:
        written = self._source.text[slice(*part.word)] if part.word else ""
        named = self._names.named(written) if written else self._names.every()
        if named.problem:
            self._refuse(part.word or part.span, named.problem)
        number = len(self._suppressions)
        is_needed = self._hold(part, named.codes, number)
        unused = None
        if named.judged and not is_needed and UNUSED[0] not in self._names.silent:
            what = f'"{written}"' if written else part.action.value
            said = f"{what} {_IDLE[part.action]}, so it can go"
            report = remarked(self._source, UNUSED, part.word or part.span, said)
            unused = report._replace(fix=part.one)
        self._suppressions.append(Suppression(named.codes, unused, self._directives, part.whole))

    def _hold(self, part: _Part, codes: frozenset[str], number: int) -> bool:
        """Make a suppression hold; give whether it is needed whatever is found."""
        action, span = part.action, part.span
        if action is Action.FILE:
            for code in codes:
                self._file.setdefault(code, number)
        elif action in (Action.DISABLE, Action.ENABLE):
            disables = action is Action.DISABLE
            switch = Switch(span.end, codes, number if disables else -1)
            self._switches.append(switch)
            return turn(self._on, switch) and not disables
        else:
            on_line = action is Action.LINE
            lines = self._lines
            for line in [lines.around(span.start)] if on_line else lines.after(span.end - 1):
                self._reaches.setdefault(line, []).append(number)
        return False


def _words(text: str, span: SourceSpan) -> list[SourceSpan]:
    """Give the words of a value of the front matter; it may be one text that lists several."""
    return [SourceSpan(*word.span()) for word in WORD.finditer(text, *span)]
