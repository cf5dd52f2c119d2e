"""What is fuzzed: each target takes any bytes, and fails where a promise does not hold."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.hostile_inputs import KINDS

from prosecheck.article import Article
from prosecheck.config import Config, ConfigError
from prosecheck.config.resolver import Resolver
from prosecheck.fixing import change_of
from prosecheck.gate.baseline import BaselineError, baseline_of, text_of
from prosecheck.phrases.matcher import Matcher, PatternTimeout
from prosecheck.phrases.table import TableError, parse_table
from prosecheck.readers import read_all
from prosecheck.rule import Applicability
from prosecheck.run import check_bytes, concluded, rules_of
from prosecheck.source import Source, UndecodableError
from prosecheck.suppress.insertion import suppressing
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


TARGETS: dict[str, Target] = {
    **{f"read-{s}": partial(read, s) for s in SUFFIXES},
    **{f"check-{s}": partial(check, s) for s in SUFFIXES},
    **{f"front-matter-{k}": partial(front_matter, k) for k in HEADERS},
    **{f"fix-{s}": partial(fix, s) for s in ("txt", "md", "html", "json")},
    **{f"suppress-{s}": partial(suppress, s) for s in ("txt", "md", "mdx", "html")},
    **{f"directives-{s}": partial(directives, s) for s in ("md", "html")},
    "match": match,
    "phrase": phrase,
    "configure": configure,
    "ignore": ignore,
    "baseline": baseline,
}

_OWN = {
    "match": [b'[[phrase]]\ntext = "it(\'s| is) (so)? a"\nunless = ["b"]\n\0it\'s a b it is so a'],
    "phrase": [b"(a|b)? c|d\0a c d", b"(?<=a)[b-d]{2,3}\\b\0abcd", b"(x+x+)+y\0xxxxxxxxxxxxxxx"],
    "configure": [
        b'select = ["CLM"]\nexclude = ["a/"]\n[rule.long-sentences]\nlimit = 3\n[[overrides]]\n'
        b'paths = ["b/**"]\nignore = ["FIL"]\n',
        b'extend = "prosecheck.toml"\nrules = ["."]\nbaseline = "../x"\nfail-on = "error"\n',
    ],
    "ignore": [b"!**/a*[!b]?c/\0a/bc/d", b"/a/**/b\\ \0a/x/b"],
    "baseline": [
        b'{"schema_version": 1, "articles": {"a.md": {"FIL001": {"0123": {"count": 1, '
        b'"excerpt": "x"}}}}}'
    ],
    "front-matter-yaml": [
        b"title: 'a'\ntags: [a, &x b, *x]\nprosecheck: {ignore: [FIL]}\ns: |\n  a"
    ],
    "front-matter-toml": [b"title = 'a'\ntags = ['a', \"\\u00e4\"]\n[prosecheck]\nignore = ['X']"],
}
_ARTICLE = (
    "In order to win\n\nIn conclusion, it is worth noting that experts say this is the most "
    "unparalleled tool. It isn't just fast; it's easy. As an AI language model, we makes it.\n\n"
    "Disclaimer: readers are advised to verify it before relying on\n\nTags: Leeds, leeds, "
    "SourceTagnameCnbc\n"
)
_FORMS = {
    "md": "---\ntitle: In order to win\ntags: [a, A]\n---\n\n# {}\n\n"
    '> *In order* to [win](a "b").\n',
    "mdx": "import A from 'a'\n\n# {}\n\n<A b={{1}}>In order to win.</A>\n",
    "html": "<html><title>a</title><p>{}</p><p>In <b>order</b> to&nbsp;win.<!-- prosecheck-disable "
    "FIL --></p></html>",
    "json": '{{"title": "a", "body": "In order to win. {}", "tags": ["a", "A"]}}',
    "jsonl": '{{"title": "a", "body": "In order to win."}}\n{{"body": "It is."}}\n',
    "xml": '<rss version="2.0"><channel><item><title>a</title><description>In order to win, we '
    "makes it.</description></item></channel></rss>",
}


def corpus(name: str) -> list[bytes]:
    """Give the inputs that fuzzing a target begins with."""
    suffix = name.rpartition("-")[2]
    if name in _OWN:
        return _OWN[name]
    whole = _FORMS.get(suffix, "{}")
    article = _ARTICLE.replace("\n", "\\n") if suffix == "json" else _ARTICLE
    kinds = [k.make(200).encode("utf-8", "replace") for k in KINDS if k.suffix == suffix]
    return [whole.format(article).encode(), *kinds]
