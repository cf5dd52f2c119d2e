"""TAG003: two tags of one article that are one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from prosecheck.api import Applicability, Article, Edit, Finding, Fix, NoOptions, Rule, label_words

_EXPANSIONS = {
    "ai": "artificialintelligence",
    "ar": "augmentedreality",
    "ci": "continuousintegration",
    "db": "database",
    "ep": "europeanparliament",
    "eu": "europeanunion",
    "ev": "electricvehicle",
    "hr": "humanresource",
    "it": "informationtechnology",
    "js": "javascript",
    "ml": "machinelearning",
    "nz": "newzealand",
    "os": "operatingsystem",
    "pr": "publicrelation",
    "qa": "qualityassurance",
    "rl": "reinforcementlearning",
    "tv": "television",
    "ui": "userinterface",
    "uk": "unitedkingdom",
    "un": "unitednation",
    "us": "unitedstate",
    "unitedstateofamerica": "unitedstate",
    "usa": "unitedstate",
    "ux": "userexperience",
    "vc": "venturecapital",
    "vr": "virtualreality",
}
"""Acronyms too short or too irregular for initials to tell, after common dictionaries."""

_SMALL = frozenset(["a", "and", "for", "in", "of", "on", "the", "to"])
_NO_PLURALS = frozenset({"news", "series", "species", "teams", "windows"})
"""Words in -s that are not the plural of what they look like, or name a product."""
_SHORTEST_ACRONYM = 3
_SHORTEST_PLURAL = 4


def check(article: Article, _options: NoOptions) -> Iterator[Finding]:
    """Flag each tag that repeats an earlier one; an acronym beside its long form is minor."""
    spelt: dict[str, str] = {}
    meant: dict[str, str] = {}
    for tag in article.tags:
        words = [_singular(word) for word in label_words(tag.text)]
        spellings, meanings = _spellings(words), _meanings(words)
        same = _first(spellings, spelt)
        first = same or _first([*spellings, *meanings], spelt, meant)
        if first:
            sure = Applicability.SAFE if same else Applicability.UNSAFE
            fix = Fix("drop the tag", (Edit(tag.span, ""),), sure)
            yield Finding(tag.span, _message(tag.text, first), fix, minor=not same)
        for name in spellings:
            spelt.setdefault(name, tag.text)
        for name in meanings:
            meant.setdefault(name, tag.text)


def _first(names: Iterable[str], *seen: Mapping[str, str]) -> str | None:
    """Give the tag that goes by the first of some names which one does."""
    for name in names:
        for tags in seen:
            if name in tags:
                return tags[name]
    return None


def _message(text: str, first: str) -> str:
    return (
        f'tag "{text}" repeats "{first}"; an index splits the articles between the two, so keep one'
    )


def _spellings(words: list[str]) -> list[str]:
    """Give a tag's words run together, in their order and in that of the alphabet."""
    return ["".join(words), " ".join(sorted(words))] if words else []


def _meanings(words: list[str]) -> list[str]:
    """Give what else a tag can be called: what it stands for, or its initials."""
    joined = "".join(words)
    long = [word for word in words if word not in _SMALL]
    initials = "".join(word[0] for word in long)
    names = [_EXPANSIONS[joined]] if joined in _EXPANSIONS else []
    return [*names, initials] if len(initials) >= _SHORTEST_ACRONYM else names


def _singular(word: str) -> str:
    if len(word) < _SHORTEST_PLURAL or word in _NO_PLURALS or word.endswith(("ss", "us", "is")):
        return word
    if not word.endswith("s"):
        return word
    return word[:-3] + "y" if word.endswith("ies") and len(word) > 4 else word[:-1]


RULE = Rule(
    code="TAG003",
    name="duplicate-tags",
    summary="two tags of one article that are one",
    check=check,
)
