"""What is fuzzed: each target takes any bytes, and fails where a promise does not hold."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from functools import partial
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).parents[1]))

from lsprotocol import types
from tests.linting import linted

from prosecheck.article import Article
from prosecheck.config import Config, ConfigError
from prosecheck.config.resolver import Resolver
from prosecheck.fixing import change_of
from prosecheck.gate.baseline import BaselineError, baseline_of, text_of
from prosecheck.house.file import rule_in
from prosecheck.lsp.documents import Document, changed
from prosecheck.lsp.wire.positions import offset_of, position_of
from prosecheck.lsp.wire.stream import Broken, messages
from prosecheck.lsp.work.jobs import Site
from prosecheck.phrases.matcher import Matcher, PatternTimeout
from prosecheck.phrases.table import TableError, parse_table
from prosecheck.readers import read_all
from prosecheck.rule import Applicability, Rule
from prosecheck.run import Outcome, check_bytes, concluded, rules_of
from prosecheck.source import Source, UndecodableError
from prosecheck.suppress.insertion import suppressing
from prosecheck.vale import style_in
from prosecheck.wildcards import spec_of

Target = Callable[[bytes], None]
SUFFIXES = ("txt", "md", "mdx", "html", "json", "jsonl", "xml")
HEADERS = {"yaml": ("---\n", "\n---\n\nText.\n"), "toml": ("+++\n", "\n+++\n\nText.\n")}
_CONFIG = Config()
_CRASHED = "PRC001"


def read(suffix: str, data: bytes) -> None:
    """Any bytes are read, and every part of what is read lies where it says."""
    try:
        source = Source.decode(f"a.{suffix}", data)
    except UndecodableError:
        return
    for article in read_all(source):
        _is_sound(article)


def _is_sound(article: Article) -> None:
    end = 0
    for block in article.blocks:
        assert end <= block.start <= block.end <= len(article.prose)
        end = block.end
        for sentence in article.sentences(block):
            assert block.start <= sentence.start <= sentence.end <= block.end
            assert _lies_in(article, *article.source_span(sentence))
    for tag in article.tags:
        assert _lies_in(article, *article.source_span(tag.span))
    for link in article.links:
        assert _lies_in(article, *link.target_span)
    for problem in article.problems:
        assert _lies_in(article, *problem.span)


def _lies_in(article: Article, start: int, end: int) -> bool:
    return 0 <= start <= end <= len(article.source.text)


def check(suffix: str, data: bytes) -> None:
    """Any bytes are checked by every default rule, none fails, and positions are exact."""
    (outcome,) = concluded([check_bytes(_CONFIG, f"a.{suffix}", data)])
    _is_exact(outcome)


def _is_exact(outcome: Outcome) -> None:
    for found in outcome.diagnostics:
        assert found.code != _CRASHED, found.message
        assert outcome.source is not None
        assert outcome.source.text[found.start.offset : found.end.offset] == found.excerpt
        assert outcome.source.position(found.start.offset) == found.start


def front_matter(kind: str, data: bytes) -> None:
    """Any bytes may stand in front matter."""
    opening, closing = HEADERS[kind]
    read("md", opening.encode() + data + closing.encode())


def fix(suffix: str, data: bytes) -> None:
    """Leave a text that can be checked, or no change at all, whatever is fixed."""
    try:
        change = change_of(_CONFIG, f"a.{suffix}", data, frozenset(Applicability))
    except UndecodableError:
        return
    assert change.made or change.data == data
    check(suffix, change.data)
    again = change_of(_CONFIG, f"a.{suffix}", change.data, frozenset(Applicability))
    assert (again.made, again.data) == (0, change.data)


def suppress(suffix: str, data: bytes) -> None:
    """Check that an offered directive leaves an article that can be checked."""
    (outcome,) = concluded([check_bytes(_CONFIG, f"a.{suffix}", data)])
    for found in outcome.diagnostics[:1]:
        assert outcome.source is not None
        edit = suppressing(outcome.source, found)
        if edit is not None and not found.code.startswith("PRC"):
            text = outcome.source.text
            check(suffix, (text[: edit.start] + edit.text + text[edit.end :]).encode())


def directives(suffix: str, data: bytes) -> None:
    """Any words may stand in directives."""
    words = data.decode("utf-8", "replace").split("\0")
    check(suffix, "\n".join(f"<!-- prosecheck-{w} -->\nIn order to win.\n" for w in words).encode())


def match(data: bytes) -> None:
    """Any table is refused with a sentence or finds hits within the prose; after NUL, the prose."""
    table, _, prose = data.decode("utf-8", "replace").partition("\0")
    try:
        parsed = parse_table(table, "phrases.toml")
        hits = Matcher([parsed]).hits(prose)
    except (TableError, PatternTimeout):
        return
    for hit in hits[0]:
        assert 0 <= hit.start < hit.end <= len(prose)


def phrase(data: bytes) -> None:
    """Any pattern is refused with a sentence or finds hits within the prose; after NUL, prose."""
    text = data.decode("utf-8", "replace").replace("'''", "").replace("\r", "")
    pattern, _, prose = text.partition("\0")
    for key in ("text", "regex"):
        match(f"[[phrase]]\n{key} = '''{pattern}'''\0{prose}".encode())


def configure(data: bytes) -> None:
    """Any bytes in the place of a configuration are refused with a sentence, or count."""
    with TemporaryDirectory() as folder:
        path = os.path.join(folder, "prosecheck.toml")
        Path(path).write_bytes(data)
        try:
            Resolver(rules_of).config_for(os.path.join(folder, "posts", "a.md"))
        except (ConfigError, TableError) as error:
            assert "\n" not in str(error)  # noqa: PT017 - this is no test


def ignore(data: bytes) -> None:
    """Any pattern of paths is refused or says of any path whether it is meant; after NUL, paths."""
    pattern, _, paths = data.decode("utf-8", "replace").partition("\0")
    try:
        spec = spec_of([pattern])
    except ValueError:
        return
    for path in paths.split("\0"):
        spec.check_file(path)


def baseline(data: bytes) -> None:
    """Any bytes in the place of a baseline are refused, or are what is written again."""
    try:
        found = baseline_of(data.decode("utf-8", "replace"))
    except BaselineError:
        return
    assert baseline_of(text_of(found)) == {name: e for name, e in found.items() if e}


def room(code: str, data: bytes) -> None:
    """Check that a rule holds alone, near its own cases, in two articles judged together."""
    config = Config(select=(code,))
    outcomes = concluded([check_bytes(config, name, data) for name in ("a.md", "b.txt")])
    for outcome in outcomes:
        _is_exact(outcome)


def house(data: bytes) -> None:
    """Any file of house rules is refused with a sentence, or its rule holds; after NUL, prose."""
    file, _, prose = data.partition(b"\0")
    with TemporaryDirectory() as folder:
        path = os.path.join(folder, "any-rule.toml")
        Path(path).write_bytes(file)
        try:
            rule = rule_in(path)
        except TableError:
            return
        _holds(rule, prose.decode("utf-8", "replace"))


def style(data: bytes) -> None:
    """Any rule of Vale is refused with a sentence, or holds; after NUL, prose."""
    file, _, prose = data.partition(b"\0")
    with TemporaryDirectory() as folder:
        Path(folder, "Any.yml").write_bytes(file)
        try:
            rules = style_in(folder).rules
        except TableError:
            return
        for rule in rules:
            _holds(rule, prose.decode("utf-8", "replace"))


def _holds(rule: Rule, prose: str) -> None:
    for found in linted(rule, prose):
        assert found.code != _CRASHED or "ran out of time" in found.message, found.message
        assert prose[found.start.offset : found.end.offset] == found.excerpt


def sync(encoding: str, data: bytes) -> None:
    """Any edits of an editor leave a text whose every place is found again; after NULs, edits."""
    text, *edits = data.decode("utf-8", "replace").split("\0")
    document = Document("file:///a.md", 0, Site("/a.md", "/"), Source("a.md", text), reads=True)
    for number, edit in enumerate(edits):
        start, end = (_place(edit[at : at + 2]) for at in (0, 2))
        change = types.TextDocumentContentChangePartial(types.Range(start, end), edit[4:])
        old = document.source.text
        document = changed(document, number, [change], encoding)
        kept = len(document.source.text) - len(edit[4:])
        assert 0 <= kept <= len(old)
    source = document.source
    for offset in range(len(source.text) + 1):
        if source.text[offset - 1 : offset + 1] != "\r\n":
            place = position_of(source.position(offset), encoding)
            assert offset_of(source, place, encoding) == offset


def _place(said: str) -> types.Position:
    line, column = (ord(character) for character in said.ljust(2, "\x01"))
    return types.Position(line, column)


def talk(data: bytes) -> None:
    """Any bytes that a client sends are messages, or are told apart from them."""
    for message in messages(BytesIO(data)):
        assert isinstance(message, dict | Broken)


TARGETS: dict[str, Target] = {
    **{f"read-{s}": partial(read, s) for s in SUFFIXES},
    **{f"check-{s}": partial(check, s) for s in SUFFIXES},
    **{f"front-matter-{k}": partial(front_matter, k) for k in HEADERS},
    **{f"fix-{s}": partial(fix, s) for s in SUFFIXES},
    **{f"suppress-{s}": partial(suppress, s) for s in ("txt", "md", "mdx", "html")},
    **{f"directives-{s}": partial(directives, s) for s in ("md", "html")},
    **{f"room-{rule.name}": partial(room, rule.code) for rule in rules_of()},
    **{f"sync-{e}": partial(sync, e) for e in ("utf-8", "utf-16", "utf-32")},
    "messages": talk,
    "house": house,
    "style": style,
    "match": match,
    "phrase": phrase,
    "configure": configure,
    "ignore": ignore,
    "baseline": baseline,
}
