"""Phrase tables: from TOML to frozen data."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from prosecheck.contents import contents
from prosecheck.phrases.expand import PatternError, literals
from prosecheck.phrases.fold import straight
from prosecheck.phrases.values import TableError as TableError
from prosecheck.phrases.values import Values, shown

if TYPE_CHECKING:
    from pathlib import Path

    from prosecheck.phrases.lines import TableLines

_TABLES = ("phrase", "defaults")
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
    """Line of the pattern in its file, from 1."""
    loose: bool = False
    """Whether an apostrophe or a hyphen ends a word: the `\\b` of regular expressions. Only for
    texts that begin and end with a letter or a digit; no key of TOML."""

    def advice(self, otherwise: str) -> str:
        """Give what a message says to do: what the phrase suggests, or else something general."""
        if self.suggest is None:
            return otherwise
        return f'write "{self.suggest}"' if self.suggest else "strike it"


class PhraseTable(NamedTuple):
    """The phrases of one file, in their order there; `path` is for messages only."""

    path: str
    phrases: tuple[Phrase, ...]


def read_table(path: str | Path) -> PhraseTable:
    """Read a phrase table in UTF-8; raise TableError, or OSError when it cannot be opened."""
    text, data = read_toml(str(path))
    return _table_in(data, text, str(path))


def parse_table(toml_text: str, path: str) -> PhraseTable:
    """Parse a phrase table; raise TableError with the line of the mistake."""
    return _table_in(_parsed(toml_text, path), toml_text, path)


def read_toml(path: str) -> tuple[str, dict[str, Any]]:
    """Give the text of a TOML file and what it says; raise TableError or OSError."""
    try:
        text = contents(path).decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        raise TableError(f"{path}: not UTF-8: a wrong byte at offset {error.start}") from None
    return text, _parsed(text, path)


def _parsed(toml_text: str, path: str) -> dict[str, Any]:
    # 14 ms, which a run with cached tables does not pay.
    import tomllib

    try:
        return tomllib.loads(toml_text)
    except ValueError as error:  # also what int() says of a number of thousands of digits
        raise TableError(f"{path}: not TOML: {error}") from None
    except RecursionError:
        raise TableError(f"{path}: not TOML: it nests too deep") from None


def _table_in(data: dict[str, Any], toml_text: str, path: str) -> PhraseTable:
    from prosecheck.phrases.lines import table_lines

    return table_of(data, table_lines(toml_text), path)


def table_of(
    data: dict[str, Any], tables: Sequence[tuple[str, TableLines]], path: str
) -> PhraseTable:
    """Make the phrase table of parsed TOML; raise TableError with the line of the mistake.

    `tables` are the lines of all tables of the file.
    """
    from prosecheck.phrases.lines import TableLines, entry_lines

    names = dict(tables)
    Values(data, names[""], path, "the file").allow(_TABLES)
    entries = data.get("phrase", [])
    if not (isinstance(entries, list) and all(isinstance(entry, dict) for entry in entries)):
        raise TableError(f'{path}: "phrase" must be tables, each under a [[phrase]] of its own')
    defaults = data.get("defaults", {})
    if not isinstance(defaults, dict):
        raise TableError(f'{path}: "defaults" must be a table, under [defaults]')
    shared = names.get("defaults", TableLines(1, {}))
    Values(defaults, shared, path, "[defaults]").allow(_DEFAULT_KEYS)
    phrases: list[Phrase] = []
    for entry, lines in zip(entries, entry_lines(tables, len(entries)), strict=True):
        phrases.extend(phrases_of({**defaults, **entry}, lines, path, "a [[phrase]]"))
    return PhraseTable(path, tuple(phrases))


def phrases_of(
    values: dict[str, Any], lines: TableLines, path: str, holder: str
) -> Iterator[Phrase]:
    """Give one phrase for every pattern of a table such as [[phrase]]; raise TableError."""
    entry = Values(values, lines, path, holder)
    entry.allow(_KEYS)
    kinds = [kind for kind in ("text", "regex") if kind in entry]
    if len(kinds) != 1:
        found = "both" if kinds else "neither"
        raise entry.error("text", f'{found} of "text" and "regex" found, one is wanted')
    kind = kinds[0]
    case = entry.flag("case")
    unless = _patterns(entry, "unless", case)
    suggest = entry.string("suggest") if "suggest" in entry else None
    label, source = entry.string("label"), entry.string("source")
    at = entry.one_of("at", _PLACES)
    for number, pattern in enumerate(_patterns(entry, kind, case)):
        text, regex = (pattern, "") if kind == "text" else ("", pattern)
        line = lines.of(kind, number)
        yield Phrase(text, regex, suggest, unless, label, at, case, source, line)


def _patterns(entry: Values, key: str, case: bool) -> tuple[str, ...]:
    listed = entry.strings(key)
    if not listed and key != "unless":
        raise entry.error(key, "found an empty array, wanted at least one pattern")
    for number, pattern in enumerate(listed):
        try:
            _check_pattern(pattern, key == "regex", case)
        except PatternError as error:
            raise entry.error(key, f"found {shown(pattern)}, but {error}", number) from None
    return tuple(straight(pattern) for pattern in listed)


def _check_pattern(pattern: str, is_regex: bool, case: bool) -> None:
    if not is_regex:
        literals(pattern)
        return
    from prosecheck.phrases.expression import compiled

    compiled(pattern, case=case)
