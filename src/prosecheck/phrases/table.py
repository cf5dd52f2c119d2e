"""Phrase tables: from TOML to frozen data."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from prosecheck.phrases.expand import PatternError, literals
from prosecheck.phrases.fold import straight

if TYPE_CHECKING:
    from pathlib import Path

    from prosecheck.phrases.lines import EntryLines

_KEYS = ("text", "regex", "suggest", "unless", "label", "at", "case", "source")
_DEFAULT_KEYS = ("source", "label", "at", "suggest")
_PLACES = ("", "sentence", "block")


class Phrase(NamedTuple):
    """One pattern of a table and what its rule is told about it."""

    text: str
    """The pattern as written, with straight apostrophes; "" when it is a regular expression."""
    regex: str
    """The regular expression; "" when it is a text."""
    suggest: str | None
    """What to put in its place, "" to strike it, None when there is no fix."""
    unless: tuple[str, ...]
    """Exceptions in the language of `text`: a hit that a match of one overlaps is dropped."""
    label: str
    """The name of a class that the rule's judge reads, "" when it has none."""
    at: str
    """Where it counts: "" anywhere, "sentence" opening a sentence, "block" opening a block."""
    case: bool
    """Whether letters must match exactly."""
    source: str
    """Where the phrase was found to be a fault."""
    line: int
    """Line of the pattern in the TOML file, from 1."""


class PhraseTable(NamedTuple):
    """The phrases of one file, in their order there; `path` is for messages only."""

    path: str
    phrases: tuple[Phrase, ...]


class TableError(ValueError):
    """A phrase table that cannot be used; one sentence says where, what was found and wanted."""


def read_table(path: str | Path) -> PhraseTable:
    """Read a phrase table in UTF-8; raise TableError, or OSError when it cannot be opened."""
    try:
        with open(path, encoding="utf-8") as file:
            text = file.read()
    except UnicodeDecodeError as error:
        raise TableError(f"{path}: not UTF-8: a wrong byte at offset {error.start}") from None
    return parse_table(text, str(path))


def parse_table(toml_text: str, path: str) -> PhraseTable:
    """Parse a phrase table; raise TableError with the line of the mistake."""
    # 14 ms, which a run with cached tables does not pay.
    import tomllib

    from prosecheck.phrases.lines import entry_lines

    try:
        data = tomllib.loads(toml_text)
    except tomllib.TOMLDecodeError as error:
        raise TableError(f"{path}: not TOML: {error}") from None
    _check_keys(data, ("phrase", "defaults"), path, "the file")
    entries = data.get("phrase", [])
    if not (isinstance(entries, list) and all(isinstance(entry, dict) for entry in entries)):
        raise TableError(f'{path}: "phrase" must be tables, each under a [[phrase]] of its own')
    defaults = data.get("defaults", {})
    if not isinstance(defaults, dict):
        raise TableError(f'{path}: "defaults" must be a table, under [defaults]')
    _check_keys(defaults, _DEFAULT_KEYS, path, "[defaults]")
    places = entry_lines(toml_text, len(entries))
    phrases: list[Phrase] = []
    for entry, lines in zip(entries, places, strict=True):
        phrases.extend(_Entry({**defaults, **entry}, lines, path).phrases())
    return PhraseTable(path, tuple(phrases))


class _Entry:
    """One [[phrase]] with the defaults of its file, being checked."""

    def __init__(self, values: dict[str, Any], lines: EntryLines, path: str) -> None:
        self._values = values
        self._lines = lines
        self._path = path

    def phrases(self) -> Iterator[Phrase]:
        """Give one phrase for every pattern of the entry."""
        _check_keys(self._values, _KEYS, f"{self._path}:{self._lines.line}", "a [[phrase]]")
        kinds = [kind for kind in ("text", "regex") if kind in self._values]
        if len(kinds) != 1:
            found = "both" if kinds else "neither"
            raise self._error("text", f'{found} of "text" and "regex" found, one is wanted')
        case = self._case()
        unless = self._patterns("unless", case) if "unless" in self._values else ()
        suggest = self._string("suggest") if "suggest" in self._values else None
        label, at, source = self._string("label"), self._at(), self._string("source")
        for number, pattern in enumerate(self._patterns(kinds[0], case)):
            text, regex = (pattern, "") if kinds[0] == "text" else ("", pattern)
            line = self._lines.of(kinds[0], number)
            yield Phrase(text, regex, suggest, unless, label, at, case, source, line)

    def _patterns(self, key: str, case: bool) -> tuple[str, ...]:
        value = self._values[key]
        listed = [value] if isinstance(value, str) else value
        if not isinstance(listed, list) or not all(isinstance(item, str) for item in listed):
            raise self._error(key, f"found {_shown(value)}, wanted a string or an array of strings")
        if not listed and key != "unless":
            raise self._error(key, "found an empty array, wanted at least one pattern")
        for number, pattern in enumerate(listed):
            try:
                _check_pattern(pattern, key == "regex", case)
            except PatternError as error:
                raise self._error(key, f"found {_shown(pattern)}, but {error}", number) from None
        return tuple(straight(pattern) for pattern in listed)

    def _at(self) -> str:
        at = self._string("at")
        if at not in _PLACES:
            wanted = ", ".join(f'"{place}"' for place in _PLACES)
            raise self._error(
                "at", f"found {_shown(at)}, wanted one of {wanted}{_nearest(at, _PLACES)}"
            )
        return at

    def _case(self) -> bool:
        case = self._values.get("case", False)
        if not isinstance(case, bool):
            raise self._error("case", f"found {_shown(case)}, wanted true or false")
        return case

    def _string(self, key: str) -> str:
        value = self._values.get(key, "")
        if not isinstance(value, str):
            raise self._error(key, f"found {_shown(value)}, wanted a string")
        return value

    def _error(self, key: str, message: str, number: int = 0) -> TableError:
        return TableError(f'{self._path}:{self._lines.of(key, number)}: key "{key}": {message}')


def _check_pattern(pattern: str, is_regex: bool, case: bool) -> None:
    if not is_regex:
        literals(pattern)
        return
    from prosecheck.phrases.expression import compiled

    compiled(pattern, case=case)


def _check_keys(table: dict[str, Any], known: Sequence[str], place: str, holder: str) -> None:
    for key in table:
        if key not in known:
            wanted = ", ".join(known)
            raise TableError(
                f'{place}: unknown key "{key}" in {holder}, wanted {wanted}{_nearest(key, known)}'
            )


def _nearest(word: str, known: Sequence[str]) -> str:
    import difflib

    near = difflib.get_close_matches(word, [name for name in known if name], 1)
    return f'; did you mean "{near[0]}"?' if near else ""


def _shown(value: object) -> str:
    text = f'"{value}"' if isinstance(value, str) else repr(value)
    return text if len(text) <= 80 else f"{text[:76]} ..."
