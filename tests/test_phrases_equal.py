"""Every lane gives the hits that the `regex` module gives on the prose as it stands.

The reference shares no code with the package: it translates a pattern from its own tree.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

import regex
from hypothesis import given, settings
from hypothesis import strategies as st

from prosecheck.phrases.expand import literals
from prosecheck.phrases.matcher import Matcher
from prosecheck.phrases.table import Phrase, PhraseTable

WORD = r"(?:(?!ʼ)[\p{L}\p{N}\p{M}_\u00AD\u200C\u200D\u2060])"
JOINER = "['’‘ʼ\\-\u2010\u2011]"
OPENS = (
    rf"(?:(?!{WORD})|(?<!(?!ʼ)[\p{{L}}\p{{N}}\p{{M}}_])(?<!(?!ʼ)[\p{{L}}\p{{N}}\p{{M}}_]{JOINER}))"
)
CLOSES = rf"(?:(?<!(?!ʼ)[\p{{L}}\p{{N}}\p{{M}}_])|(?!{WORD})(?!{JOINER}{WORD}))"

BLANKS = r"[\s\x1c-\x1f]+"

PIECES = [
    "a",
    "b",
    "ab",
    "A",
    "it's",
    "é",
    "ß",
    "i",
    "σ",
    "x-y",
    "?",
    "(",
    "|",
    "\\",
    "e\u0301",
    "😀",
]
TEXT_PIECES = [*PIECES, " ", " ", " ", "  ", "\n", "\u00a0", "\t ", "it’s", "itʼs", "-", "'"]
TEXT_PIECES += ["B", "É", "ẞ", "İ", "I", "Σ", "ς", "\u0301", "\ud800", "\x00", ",", "K", "s", "ſ"]


class Tree(NamedTuple):
    """A pattern, the reference's expression for it, and some texts that it matches."""

    pattern: str
    expression: str
    samples: list[str]


def piece(text: str) -> Tree:
    escaped = "".join("\\" + c if c in "()|?\\" else c for c in text)
    expression = regex.escape(text, special_only=True).replace("'", "['’‘ʼ]")
    return Tree(escaped, expression, [text, text.upper(), text.replace("'", "’")])


def words(trees: list[Tree]) -> Tree:
    rows = zip(*(tree.samples for tree in trees), strict=False)
    return Tree(
        " ".join(tree.pattern for tree in trees),
        BLANKS.join(tree.expression for tree in trees),
        [blank.join(row) for row, blank in zip(rows, [" ", "\n", "\u00a0 "] * 9, strict=False)],
    )


def either(trees: list[Tree]) -> Tree:
    return Tree(
        f"({'|'.join(tree.pattern for tree in trees)})",
        f"(?:{'|'.join(tree.expression for tree in trees)})",
        [sample for row in zip(*(t.samples for t in trees), strict=False) for sample in row],
    )


def maybe_then(first: Tree, then: Tree) -> Tree:
    both = words([first, then])
    return Tree(
        f"({first.pattern} )?{then.pattern}",
        f"(?:{first.expression}{BLANKS})?{then.expression}",
        [*both.samples[:2], *then.samples],
    )


def then_maybe(first: Tree, then: Tree) -> Tree:
    return Tree(
        f"{first.pattern}({then.pattern})?",
        f"{first.expression}(?:{then.expression})?",
        [first.samples[0] + then.samples[0], *first.samples],
    )


def some(
    inner: st.SearchStrategy[Tree], build: Callable[[list[Tree]], Tree], least: int = 1
) -> st.SearchStrategy[Tree]:
    return st.lists(inner, min_size=least, max_size=3).map(build)


TREES = st.recursive(
    st.sampled_from(PIECES).map(piece),
    lambda inner: st.one_of(
        some(inner, words),
        some(inner, either, 2),
        st.builds(maybe_then, inner, inner),
        st.builds(then_maybe, inner, inner),
    ),
    max_leaves=8,
)


def prose_with(trees: Iterable[Tree]) -> st.SearchStrategy[str]:
    """Draw prose in which texts that some of the trees match stand among others."""
    samples = [sample for tree in trees for sample in tree.samples[:6]]
    pieces = st.sampled_from(TEXT_PIECES)
    if samples:
        pieces = st.one_of(pieces, st.just(" "), st.sampled_from(samples))
    return st.lists(pieces, max_size=20).map("".join)


def phrase(tree: Tree, *, case: bool = False) -> Phrase:
    return Phrase(tree.pattern, "", None, (), "", "", case, "", 1)


def reference(trees: list[Tree], prose: str, *, case: bool) -> list[tuple[int, int]]:
    flags = regex.V0 | regex.POSIX | (0 if case else regex.IGNORECASE)
    spans = []
    for tree in trees:
        compiled = regex.compile(f"{OPENS}(?:{tree.expression}){CLOSES}", flags)
        spans += [match.span() for match in compiled.finditer(prose, overlapped=True)]
    kept: list[tuple[int, int]] = []
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return kept


@settings(max_examples=400, derandomize=True, deadline=None)
@given(st.data(), st.lists(TREES, min_size=1, max_size=4), st.booleans())
def test_literals_are_found_where_regex_finds_the_pattern(
    data: st.DataObject, trees: list[Tree], case: bool
) -> None:
    prose = data.draw(prose_with(trees))
    table = PhraseTable("t.toml", tuple(phrase(tree, case=case) for tree in trees))
    (hits,) = Matcher([table]).hits(prose)
    assert [hit[:2] for hit in hits] == reference(trees, prose, case=case)


FOUR = [piece(character) for character in "abcdefghij"]
MANY = Tree(
    either(FOUR).pattern * 4 + "?", either(FOUR).expression * 4 + "?", ["abcd", "JIH", "Abca"]
)


@settings(max_examples=200, derandomize=True, deadline=None)
@given(st.data(), TREES, st.booleans())
def test_a_translation_is_found_where_regex_finds_the_pattern(
    data: st.DataObject, tree: Tree, case: bool
) -> None:
    long = either([words([MANY, tree]), words([tree, MANY])])
    prose = data.draw(prose_with([long]))
    assert literals(long.pattern) is None
    (hits,) = Matcher([PhraseTable("t.toml", (phrase(long, case=case),))]).hits(prose)
    assert [hit[:2] for hit in hits] == reference([long], prose, case=case)


@settings(max_examples=200, derandomize=True, deadline=None)
@given(st.data(), st.lists(st.lists(TREES, max_size=3), max_size=3))
def test_the_automaton_gives_the_same_hits_as_the_index(
    data: st.DataObject, lists: list[list[Tree]]
) -> None:
    prose = data.draw(prose_with(tree for trees in lists for tree in trees))
    tables = [PhraseTable("t.toml", tuple(map(phrase, trees))) for trees in lists]
    assert Matcher(tables, automaton_from=0).hits(prose) == Matcher(tables).hits(prose)


@settings(max_examples=300, derandomize=True, deadline=None)
@given(st.data(), st.lists(TREES, min_size=1, max_size=3), st.booleans(), st.integers(1, 9))
def test_prose_in_pieces_gives_the_same_hits_as_whole(
    data: st.DataObject, trees: list[Tree], case: bool, piece: int
) -> None:
    prose = data.draw(prose_with(trees))
    phrases = tuple(phrase(tree, case=case) for tree in trees)
    tables = [
        PhraseTable("t.toml", (*phrases, Phrase("", r"a[\w ]b", None, (), "", "", case, "", 1)))
    ]
    for automaton_from in (0, 1_000_000):
        parted = Matcher(tables, automaton_from=automaton_from, piece=piece)
        assert parted.hits(prose) == Matcher(tables).hits(prose)


LOOSE = ["a", "ab", "A", "it's", "a b", "b-a", "x", "1"]
LOOSE_TEXT = [*LOOSE, " ", " ", "-", "'", "’", ",", "_", "\n", "\u00a0", "b", "é", "S"]


@given(st.sampled_from(LOOSE), st.lists(st.sampled_from(LOOSE_TEXT), max_size=14), st.booleans())
@settings(max_examples=300)
def test_loose_boundaries_are_those_of_regular_expressions(
    pattern: str, pieces: list[str], case: bool
) -> None:
    prose = "".join(pieces)
    phrase = Phrase(pattern, "", None, (), "", "", case, "", 1, loose=True)
    strict = phrase._replace(loose=False)
    tables = [PhraseTable("t", (strict,)), PhraseTable("t", (phrase,))]
    expression = pattern.replace(" ", BLANKS).replace("'", "['’]")
    found = regex.finditer(rf"\b{expression}\b", prose, 0 if case else regex.IGNORECASE)
    wanted = [match.span() for match in found]
    for automaton_from in (0, 1_000_000):
        _, hits = Matcher(tables, automaton_from=automaton_from).hits(prose)
        assert [hit[:2] for hit in hits] == wanted
