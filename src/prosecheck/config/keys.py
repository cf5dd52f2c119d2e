"""The keys of a configuration file: the one table that reading, showing and schema share."""

from __future__ import annotations

from enum import StrEnum
from typing import Any, NamedTuple

from prosecheck.config import NEVER, RunSettings
from prosecheck.config.values import Kind, choice, number, one_or_several, several, text
from prosecheck.output_formats import FORMATS
from prosecheck.plugins import installed_formats
from prosecheck.rule import Severity
from prosecheck.selection import MOST


class Level(StrEnum):
    """What a key is about: the run as a whole, or each article by its nearest configuration."""

    RUN = "run"
    ARTICLE = "article"


class Key(NamedTuple):
    """A key: its name, what it takes, where it counts, what it means, and an example.

    `default` None means that the key is not set. A value that `is_path`, or each of several, is
    written relative to the file.
    """

    name: str
    kind: Kind
    level: Level
    doc: str
    example: Any
    default: Any = None
    is_path: bool = False


_UNSAID = RunSettings("")

SELECTION = (
    Key(
        "select",
        several(text()),
        Level.ARTICLE,
        "Run only these rules: codes, prefixes, names or ALL. Not set: the default rules.",
        ["CUT", "TAG", "filler-phrases"],
    ),
    Key(
        "extend-select",
        several(text()),
        Level.ARTICLE,
        "Run these rules as well, such as those that are opt-in.",
        ["long-sentences"],
    ),
    Key(
        "ignore",
        several(text()),
        Level.ARTICLE,
        "Leave these rules out; the more exact of two selectors wins.",
        ["FIL004"],
    ),
)
"""The keys that say which rules take part; an override has them too."""

TOP = (
    Key(
        "extend",
        one_or_several(text()),
        Level.ARTICLE,
        "Other TOML files, relative to this one, whose settings count where this file is silent.",
        "../shared/prosecheck.toml",
        is_path=True,
    ),
    *SELECTION,
    Key(
        "rules",
        several(text()),
        Level.ARTICLE,
        "Folders with house rules or a Vale style, relative to this file.",
        ["house-rules/"],
        is_path=True,
    ),
    Key(
        "exclude",
        several(text()),
        Level.ARTICLE,
        "Files and folders to leave out when a folder is walked, as .gitignore writes them.",
        ["drafts/", "*.draft.md"],
    ),
    Key(
        "max-findings",
        number(1, whole=True),
        Level.ARTICLE,
        "Findings of one rule in an article that are shown; PRC005 says where there are more.",
        5_000,
        MOST,
    ),
    Key(
        "fail-on",
        choice([*Severity, NEVER]),
        Level.RUN,
        "The lowest severity that makes the exit code 1.",
        Severity.WARNING.value,
        _UNSAID.fail_on,
    ),
    Key(
        "max-warnings",
        number(0, whole=True),
        Level.RUN,
        "Let this many warnings pass; more of them make the exit code 1.",
        10,
        _UNSAID.max_warnings,
    ),
    Key(
        "output-format",
        choice(FORMATS, installed_formats),
        Level.RUN,
        "How the findings are written.",
        "text",
        _UNSAID.output_format,
    ),
    Key(
        "baseline",
        text(),
        Level.RUN,
        "A file with the findings that are known, relative to this file and in its folder.",
        "prosecheck-baseline.json",
        is_path=True,
    ),
    Key(
        "profile",
        text(),
        Level.RUN,
        "What `prosecheck tags learn` wrote, relative to this file and in its folder.",
        "tags.json",
        is_path=True,
    ),
)
"""The keys of the file, besides the tables `rule` and `overrides`."""

PATHS = Key(
    "paths",
    several(text(), least=1),
    Level.ARTICLE,
    "The articles that the override is for, as .gitignore writes them.",
    ["news/**"],
)
"""The key of an override that says where it counts."""

OF_RULE = (
    Key(
        "severity",
        choice(Severity),
        Level.ARTICLE,
        "How bad a finding of the rule is, in place of what the rule says.",
        Severity.INFO.value,
    ),
    Key(
        "accept",
        several(text()),
        Level.ARTICLE,
        "Terms that are all right: a finding in the words of one is dropped.",
        ["state of the art"],
    ),
)
"""The keys that every rule has besides its own options."""

RULE, OVERRIDES = "rule", "overrides"
"""The tables of the file: options by rule, and settings for some articles."""
