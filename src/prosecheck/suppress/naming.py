"""What the words of directives name: rules that run, rules that do not, or nothing."""

from __future__ import annotations

from typing import NamedTuple

from prosecheck.directives import NAME, Action
from prosecheck.placement import OWN, UNUSED
from prosecheck.printable import printable
from prosecheck.selection import ALL, fitting, unknown
from prosecheck.suppress import Catalogue

_HINTS = 20
"""Mistakes of an article that are told the nearest name: looking for one takes a millisecond."""
_OWN = frozenset(OWN) | frozenset(OWN.values())


class Named(NamedTuple):
    """The codes that a word names, as far as their rules run.

    It is `judged` when those of its rules that usually run did: else what they would have found
    is not known, and so neither whether the word is needed. `problem` says what is wrong.
    """

    codes: frozenset[str] = frozenset()
    judged: bool = False
    problem: str = ""


class Names:
    """Looks up the words of one article."""

    def __init__(self, catalogue: Catalogue, running: frozenset[str]) -> None:
        """Know all rules of a catalogue; `running` holds the codes of those that take part."""
        self.silent = catalogue.silent
        self._rules = catalogue.rules
        self._running = running
        self._left_out = frozenset(rule.code for rule in catalogue.usual) - running
        self._known: dict[str, Named] = {}
        self._hints = 0

    def named(self, word: str) -> Named:
        """Give what a word names."""
        if word not in self._known:
            self._known[word] = self._looked_up(word)
        return self._known[word]

    def every(self) -> Named:
        """Give what a directive without words names."""
        return self.named(ALL)

    def keyword_problem(self, keyword: str) -> str:
        """Say what is wrong with the keyword of a directive."""
        near = self._nearest(keyword)
        hint = f'did you mean "{near}"?' if near else f"there are {', '.join(Action)}"
        return f'no directive is called "{printable(keyword)}", so it does nothing; {hint}'

    def _looked_up(self, word: str) -> Named:
        if word in _OWN:
            return _own(word)
        rules = fitting(self._rules, word)
        if not rules:
            return Named(problem=self._unknown(word))
        codes = frozenset(rule.code for rule in rules)
        running = codes & self._running
        return Named(running, bool(running) and self._left_out.isdisjoint(codes))

    def _unknown(self, word: str) -> str:
        self._hints += 1
        if self._hints > _HINTS:
            return f'no rule has the code, prefix or name "{printable(word)}"'
        return str(unknown(word, self._rules))

    def _nearest(self, keyword: str) -> str:
        self._hints += 1
        if self._hints > _HINTS:
            return ""
        from difflib import get_close_matches  # 5 ms, for a mistake only

        written = keyword.lower().removeprefix(NAME).lstrip("-: \t")
        tails = {action.removeprefix(f"{NAME}-"): action for action in Action}
        near = get_close_matches(written, tails, 1)
        return tails[near[0]] if near else ""


def _own(word: str) -> Named:
    """Give what a word of our own family names: the unused alone may be kept on purpose."""
    if word in UNUSED:
        return Named(frozenset(UNUSED[:1]))
    problem = f'"{word}" cannot be suppressed, because it says that the check itself went wrong'
    return Named(problem=problem)
