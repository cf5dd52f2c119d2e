"""Rules that flag a word each, for texts that suppress them."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from prosecheck.api import Article, Finding, NoOptions, Rule, Span
from prosecheck.diagnostic import Diagnostic
from prosecheck.engine import Linter, in_order
from prosecheck.readers import read_all
from prosecheck.selection import Enabled
from prosecheck.source import Source
from prosecheck.suppress import Catalogue
from prosecheck.suppress.screen import settled


def _flagging(word: str) -> Callable[[Article, Any], Iterator[Finding]]:
    def check(article: Article, _options: Any) -> Iterator[Finding]:
        at = article.prose.find(word)
        while at >= 0:
            yield Finding(Span(at, at + len(word)), f"{word} again")
            at = article.prose.find(word, at + 1)

    return check


ALPHA = Rule("TST001", "alpha-words", "", check=_flagging("alpha"))
BETA = Rule("TST002", "beta-words", "", check=_flagging("beta"))
GAMMA = Rule("OPT001", "gamma-words", "", check=_flagging("gamma"), default=False)
RULES = (ALPHA, BETA, GAMMA)


def linter(rules: Sequence[Rule] = (ALPHA, BETA), *, suppressions: bool = True) -> Linter:
    """Make a linter of some rules that knows all of them."""
    enabled = [Enabled(rule, NoOptions(), rule.severity) for rule in rules]
    usual = [rule for rule in RULES if rule.default]
    return Linter(enabled, catalogue=Catalogue(RULES, usual) if suppressions else None)


def found(path: str, text: str, rules: Sequence[Rule] = (ALPHA, BETA)) -> list[Diagnostic]:
    """Give the diagnostics of every article of a file, in order."""
    lint = linter(rules).lint
    return in_order(d for article in read_all(Source(path, text)) for d in lint(article))


def said(path: str, text: str, rules: Sequence[Rule] = (ALPHA, BETA)) -> list[tuple[str, str, int]]:
    """Give code, excerpt and line of the diagnostics of a file."""
    return [(d.code, d.excerpt, d.start.line) for d in found(path, text, rules)]


def hidden(path: str, text: str) -> int:
    """Give how many findings of a file with one article are suppressed."""
    (article,) = read_all(Source(path, text))
    screen = linter().inspect(article).screen
    return settled(screen, [])[1] if screen else 0
