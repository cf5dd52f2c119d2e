"""What a new rule begins with: the files of a house rule, of a room in Python, or of a plugin."""

from __future__ import annotations

import keyword
import os
import re
from collections.abc import Iterable
from enum import StrEnum
from importlib.resources import files
from string import Template
from typing import NamedTuple

from prosecheck.patterns import expression
from prosecheck.rule import CODE

_NAME = expression(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_OWN = "prosecheck"
_ROOM = {
    "phrases": ("__init__.py", "phrases.toml", "README.md", "cases.md"),
    "python": ("__init__.py", "README.md", "cases.md"),
}
_RESERVED = frozenset({"PRC"})
"""Families of codes that are prosecheck's own."""


class ScaffoldError(Exception):
    """A rule cannot be begun so; the message says why."""


class Form(StrEnum):
    """How a rule finds: by a table of phrases, or by a function in Python."""

    PHRASES = "phrases"
    PYTHON = "python"


class Draft(NamedTuple):
    """The identity of a rule that is to be written."""

    name: str
    code: str

    @property
    def room(self) -> str:
        """The folder of the rule, which Python can import."""
        return self.name.replace("-", "_")

    @property
    def distribution(self) -> str:
        """The name of a plugin with this rule."""
        return f"{_OWN}-{self.name.removeprefix(f'{_OWN}-')}"


def draft(name: str, code: str | None, taken: Iterable[str], *, python: bool) -> Draft:
    """Give the identity of a new rule; raise ScaffoldError for a name or code that is none.

    `taken` are the codes and names that there are. Without a code one is made of the name.
    """
    if not _NAME.fullmatch(name):
        raise ScaffoldError(f'the name "{name}" is none, wanted words in small letters: our-terms')
    if python and keyword.iskeyword(name):
        raise ScaffoldError(f'the name "{name}" is a word of Python')
    known = set(taken)
    code = code or _free_code(name, known)
    if not re.fullmatch(CODE, code) or code[:3] in _RESERVED:
        raise ScaffoldError(
            f'the code "{code}" is none, wanted three capitals (not PRC) and three to six digits'
        )
    for identity in (code, name):
        if identity in known:
            raise ScaffoldError(f"there is a rule {identity} already")
    return Draft(name, code)


def house_files(rule: Draft) -> dict[str, str]:
    """Give the files of a house rule, by their paths."""
    known = {"name": rule.name, "code": rule.code}
    return {
        f"{rule.name}.toml": _filled("house/rule.toml", known),
        f"{rule.name}.md": _filled("house/rule.md", known),
    }


def room_files(rule: Draft, form: Form) -> dict[str, str]:
    """Give the files of a room in Python, by their paths."""
    known = {"name": rule.name, "code": rule.code}
    return {os.path.join(rule.room, file): _filled(f"{form}/{file}", known) for file in _ROOM[form]}


def plugin_files(rule: Draft, form: Form) -> dict[str, str]:
    """Give the files of a distribution with one rule, by their paths; raise ScaffoldError."""
    package = rule.distribution.replace("-", "_")
    if package == "prosecheck_rules":
        raise ScaffoldError(f"{package} is the package of the built-in rules; take another name")
    known = {
        **{"name": rule.name, "code": rule.code, "room": rule.room, "package": package},
        **{"distribution": rule.distribution, "entry": rule.name},
    }
    inside = os.path.join(rule.distribution, "src", package)
    whole = {file: _filled(f"plugin/{file}", known) for file in ("pyproject.toml", "README.md")}
    return {
        **{os.path.join(rule.distribution, file): text for file, text in whole.items()},
        os.path.join(rule.distribution, "conftest.py"): _filled("plugin/conftest.py", known),
        os.path.join(rule.distribution, "tests", "test_rules.py"): _filled(
            "plugin/test_rules.py", known
        ),
        os.path.join(inside, "__init__.py"): _filled("plugin/package.py", known),
        **{os.path.join(inside, path): text for path, text in room_files(rule, form).items()},
    }


def codes_in(folder: str) -> set[str]:
    """Give the codes that rules below a folder say they have; nothing there is run."""
    found: set[str] = set()
    for inner, _, names in os.walk(folder):
        for name in names:
            if name.endswith(".toml") or name == "__init__.py":
                with open(os.path.join(inner, name), encoding="utf-8", errors="replace") as file:
                    found.update(re.findall(rf'\bcode\s*=\s*"({CODE})"', file.read()))
    return found


def _filled(template: str, known: dict[str, str]) -> str:
    path = files(__name__).joinpath("templates", *f"{template}.txt".split("/"))
    return Template(path.read_text("utf-8")).substitute(known)


def _free_code(name: str, taken: set[str]) -> str:
    """Give the first free code of the family of a name: its first three letters."""
    family = re.sub("[^A-Z]", "", name.upper())[:3].ljust(3, "X")
    if family in _RESERVED:
        family = f"{family[:2]}X"
    return next(code for n in range(1, 10**6) if (code := f"{family}{n:03}") not in taken)
