"""Front matter: what is declared, the exact characters of it, and what cannot be read."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prosecheck.article import Article, Kind, Zone
from tests.marked import article_of, assert_sound, folded, span_of, unmarked


def _read(text: str) -> Article:
    return article_of("a.md", text)


# Front matter whose marked characters are one tag.
TAGS = [
    ("a flow list", "---\ntags: [a, ⟦two words⟧ , b]\n---\n"),
    ("a block list", "---\ntags:\n  - a\n  - ⟦two words⟧  # no\n---\n"),
    ("a list without indent", "---\ntags:\n- a\n- ⟦two words⟧\n---\n"),
    ("double quotation marks", '---\ntags: ["⟦two words⟧"]\n---\n'),
    ("single quotation marks", "---\ntags: ['⟦two words⟧']\n---\n"),
    ("a string with commas", "---\ntags: a,⟦two words⟧ , b\n---\n"),
    ("a quoted string with commas", '---\ntags: "a, ⟦two words⟧,b"\n---\n'),
    ("keywords with semicolons", "---\nkeywords: a; ⟦two words⟧\n---\n"),
    ("a single tag", "---\ntag: ⟦two words⟧\n---\n"),
    ("objects of Docusaurus", "---\ntags:\n- label: ⟦two words⟧\n  permalink: /x\n---\n"),
    ("a taxonomy of Hugo", "---\ntaxonomies:\n  tags: [⟦two words⟧]\n---\n"),
    ("topics", "---\nTopics: [⟦two words⟧]\n---\n"),
    ("an alias", "---\nx: &x [⟦two words⟧]\ntags: *x\n---\n"),
    ("behind other letters", "---\ntitle: Ünï 😀 “x”\ntags: [é, ⟦two words⟧]\n---\n"),
    ("CR LF", "---\r\ntags:\r\n  - a\r\n  - ⟦two words⟧\r\n---\r\n"),
    ("lone CR", "---\rtags:\r  - a\r  - ⟦two words⟧\r---\r"),
    ("dots at the end", "---\ntags: [⟦two words⟧]\n...\n"),
    ("TOML", '+++\ntags = ["a", "⟦two words⟧"]\n+++\n'),
    ("TOML over lines", "+++\ntags = [\n  'a', # [no]\n  '⟦two words⟧',\n]\n+++\n"),
    ("a table of TOML", '+++\n[taxonomies] # no\ntags = ["⟦two words⟧"]\n[extra]\nx = 1\n+++\n'),
    ("a dotted key of TOML", '+++\ntaxonomies . "tags" = ["⟦two words⟧"]\n+++\n'),
    ("an inline table of TOML", '+++\ntaxonomies = {x = [1, 2], tags = ["⟦two words⟧"]}\n+++\n'),
    ("TOML behind a string", '+++\nx = """\ntags = ["no"]\n"""\ntags = ["⟦two words⟧"]\n+++\n'),
    ("TOML behind dates", '+++\nx = 2024-01-02 10:00:00\ny = 1e5\ntags = ["⟦two words⟧"]\n+++\n'),
    ("JSON", '{"x": [{"tags": "no"}, 1.5e3, null], "tags": ["a", "⟦two words⟧"]}\n\n'),
    ("JSON over lines", '{\n  "a\\"{": {},\n  "tags": [\n    "⟦two words⟧"\n  ]\n}\n\n'),
    ("JSON between lines", '---json\n{"tags": ["⟦two words⟧"]}\n---\n'),
]


@pytest.mark.parametrize("marked", [x[1] for x in TAGS], ids=[x[0] for x in TAGS])
def test_a_tag_is_exactly_its_characters_in(marked: str) -> None:
    document, span = unmarked(f"{marked}This is the body.\n")
    article = _read(document)
    (tag,) = (tag for tag in article.tags if tag.text == "two words")
    assert article.source_span(tag.span) == span
    assert article.block_at(tag.span.start)[2:4] == (Kind.TAG, Zone.TAGS)
    assert article.text(article.body[0]) == "This is the body."


# A document with the expected span marked, and the phrase of the prose that must lead to it.
SPANS = [
    ("a plain title", "---\ntitle: We ⟦won it⟧ all  # no\n---\n", "won it"),
    ("a quoted title", "---\ntitle: 'It''s what we ⟦won it⟧ for'\n---\n", "won it"),
    ("a doubled mark", "---\ntitle: 'So ⟦it''s fine⟧'\n---\n", "it's fine"),
    ("a curly apostrophe", "---\ntitle: So ⟦it’s fine⟧\n---\n", "it's fine"),
    ("an escape", '---\ntitle: "We \\"⟦won\\" it⟧ all"\n---\n', 'won" it'),
    ("an escaped letter", '---\ntitle: "We ⟦w\\u00f6n\\x20it⟧"\n---\n', "wön it"),
    ("a folded title", "---\ntitle: >-\n  We ⟦won\n  it⟧ all\n\ntags: a\n---\n", "won it"),
    ("a title in lines", "---\ntitle: |\n  We ⟦won it⟧\ntags: a\n---\n", "won it"),
    ("a title over lines", "---\ntitle: We ⟦won\n  it⟧ all\n---\n", "won it"),
    ("a quoted title over lines", '---\ntitle: "We ⟦won\n  it⟧ a\\\n  ll"\n---\n', "won it"),
    ("a line that goes on", '---\ntitle: "We ⟦wo\\\n  n it⟧"\n---\n', "won it"),
    ("a description", "---\ndescription: We ⟦won it⟧ all\n---\n", "won it"),
    ("an answer", "---\nfaq:\n  - question: Who?\n    answer: We ⟦won it⟧ all.\n---\n", "won it"),
    ("an excerpt", "---\ntitle: A\nexcerpt: We ⟦won it⟧ all\n---\n", "won it"),
    ("an entity in a title", "---\ntitle: So ⟦it&rsquo;s fine⟧\n---\n", "it's fine"),
    ("a link in a description", "---\nsummary: We [⟦won](/x) it⟧\n---\n", "won it"),
    ("a backslash at the end", '---\ntitle: "We won ⟦it\\\\⟧"\n---\n', "it\\"),
    ("a title of TOML", '+++\ntitle = "We ⟦won\\tit⟧"\n+++\n', "won it"),
    ("a long string of TOML", '+++\ntitle = """\nWe \\\n  ⟦won\nit⟧"""\n+++\n', "won it"),
    ("a literal of TOML", "+++\ntitle = 'C:\\⟦won it⟧'\n+++\n", "won it"),
    ("a title of JSON", '{"title": "We \\u201c⟦won\\u00a0it⟧\\u201d"}\n\n', "won it"),
    ("a pair of surrogates", '{"title": "We ⟦won \\ud83d\\ude00 it⟧"}\n\n', "won 😀 it"),
]


@pytest.mark.parametrize(("marked", "phrase"), [x[1:] for x in SPANS], ids=[x[0] for x in SPANS])
def test_a_declared_phrase_leads_to_its_characters_in(marked: str, phrase: str) -> None:
    document, span = unmarked(f"{marked}This is the body.\n")
    assert span_of(_read(document), phrase) == span


def _outline(article: Article) -> list[tuple[str, Kind, Zone]]:
    return [(article.text(b), b.kind, b.zone) for b in article.blocks if b.zone is not Zone.BODY]


def test_the_title_stands_first_and_the_rest_in_the_order_of_the_page() -> None:
    article = _read(
        "---\ntags: [one]\nsummary: Two words.\ncategories: [three]\ntitle: Four\n---\nBody text.\n"
    )
    assert _outline(article) == [
        ("Four", Kind.HEADING, Zone.TITLE),
        ("one", Kind.TAG, Zone.TAGS),
        ("Two words.", Kind.DESCRIPTION, Zone.TITLE),
        ("three", Kind.TAG, Zone.TAGS),
    ]


def test_a_category_is_no_tag() -> None:
    assert [t.text for t in _read("---\ntags: a\ncategory: b\n---\nBody.\n").tags] == ["a"]


@pytest.mark.parametrize(
    ("declared", "tags"),
    [
        ("tags: one two", ["one", "two"]),
        ("tags: one two, three", ["one two", "three"]),
        ("tag: one two", ["one two"]),
        ("keywords: one two", ["one two"]),
        ("tags: [one two, 'three, four']", ["one two", "three, four"]),
        ("tags: [2024, yes, 1.0]", ["2024", "yes", "1.0"]),
        ("tags: [null, ~, '', a]", ["a"]),
        ("tags:", []),
        ("tags: {{ tags }}", []),
        ("tags: one\ntags: two", ["two"]),
        ("tags: [a]\nkeywords: [a]", ["a", "a"]),
        ("tags: [a &amp; b, '[c](/d)']", ["a &amp; b", "[c](/d)"]),
        ("tags: ['#a', \"b\\\"c\", 'd''e']", ["#a", 'b"c', "d'e"]),
    ],
)
def test_tags_are_parted_as_the_generators_part_them(declared: str, tags: list[str]) -> None:
    assert [tag.text for tag in _read(f"---\n{declared}\n---\nBody.\n").tags] == tags


@pytest.mark.parametrize(
    ("declared", "author", "date", "minutes"),
    [
        ("author: A B\ndate: 2024-01-02", "A B", "2024-01-02", None),
        ("authors: [A, B]\npubDate: 'Jan 2 2024'", "A, B", "Jan 2 2024", None),
        ("authors:\n- name: A\n  url: x\n- name: B", "A, B", None, None),
        ("params: {author: A}\npublished: true", "A", None, None),
        ("published: 2024-01-02", None, "2024-01-02", None),
        ("reading_time: 5", None, None, 5),
        ("readingTime: 5 min read", None, None, 5),
        ("read-time: '~7 minutes'", None, None, 7),
        ("read_time: true", None, None, None),
        ("readingTime: {text: 4 min read, words: 900}", None, None, 4),
        ("extra: {reading_time: 6}", None, None, 6),
    ],
)
def test_metadata_is_read_under_the_names_of_the_generators(
    declared: str, author: str | None, date: str | None, minutes: int | None
) -> None:
    metadata = _read(f"---\n{declared}\n---\nBody.\n").metadata
    assert metadata[:3] == (author, date, minutes)


def test_a_reading_time_knows_where_it_stands() -> None:
    document, span = unmarked("---\nreadingTime: '⟦5 min read⟧'\n---\nBody.\n")
    assert _read(document).metadata.reading_time_span == span


# Front matter that cannot be read, with the place of the problem marked, and its message.
BROKEN = [
    (
        "---\ntitle: a⟦:⟧ b\n---\n",
        "front matter is no YAML: mapping values are not allowed in this context in line 2",
    ),
    (
        "---\ntags: [a⟦\n⟧---\n",
        "front matter is no YAML: did not find expected ',' or ']' in line 2",
    ),
    ("+++\ntitle = ⟦a⟧\n+++\n", "front matter is no TOML: invalid value in line 2"),
    ('{"a": 1,\n "b": ⟦}⟧\n\n', "front matter is no JSON: expecting value in line 2"),
    (f"---\nx: {'[' * 199}⟦[⟧\n---\n", "front matter nests more than 200 levels deep"),
]


@pytest.mark.parametrize(("marked", "message"), BROKEN, ids=[x[1] for x in BROKEN])
def test_what_is_broken_is_one_problem_and_the_body_is_read(marked: str, message: str) -> None:
    document, span = unmarked(f"{marked}\nThis is the body.\n")
    article = _read(document)
    assert [(problem.span, problem.message) for problem in article.problems] == [(span, message)]
    assert article.prose == "This is the body.\n"


@pytest.mark.parametrize(
    "document",
    [
        "---\n\nThis is the body.\n\n---\n\nMore of it.\n",
        "---\nThis is the body.\n---\n",
        "---\ntitle: This is never closed.\n",
        "----\ntitle: This is a line.\n----\n",
        "\n---\ntitle: This stands too low.\n---\n",
        "{This} is the body.\n",
        "{ }\n\nThis is the body.\n",
    ],
)
def test_what_is_no_front_matter_is_body(document: str) -> None:
    article = _read(document)
    assert "This" in article.prose
    assert article.problems == ()


@pytest.mark.parametrize(
    "empty", ["---\n---\n", "---\n# no\n---\n", "+++\n+++\n", "---js\n{a: 1}\n---\n"]
)
def test_front_matter_without_values_is_no_body(empty: str) -> None:
    article = _read(f"{empty}This is the body.\n")
    assert article.prose == "This is the body.\n"


def test_a_tag_of_yaml_makes_nothing() -> None:
    article = _read(
        '---\ntitle: !!python/object/apply:os.system ["exit"]\ntags: !x [a]\n---\nBody.\n'
    )
    assert [tag.text for tag in article.tags] == ["a"]
    assert article.problems == ()


def test_aliases_of_aliases_do_not_multiply() -> None:
    lines = ["a0: &a0 [x, y]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12)]
    article = _read("\n".join(["---", *lines, "tags: *a11", "---", "Body.", ""]))
    assert [tag.text for tag in article.tags] == ["x", "y"]


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? "])
def test_nesting_without_end_is_refused(opening: str) -> None:
    (problem,) = _read(f"---\ntitle: x\ny:\n {opening * 20_000}\n---\nBody.\n").problems
    assert problem.message.startswith("front matter ")


@pytest.mark.parametrize("opening", ['{"a": [', '{"a": {"b": '])
def test_nesting_without_end_is_refused_in_json(opening: str) -> None:
    (problem,) = _read(f"{opening * 20_000}\n\nBody.\n").problems
    assert problem.message.startswith("front matter ")


@pytest.mark.parametrize("levels", [201, 450, 20_000])
@pytest.mark.parametrize(("opening", "closing"), [("[", "]"), ("{a=", "}")])
def test_nesting_without_end_is_refused_in_toml(levels: int, opening: str, closing: str) -> None:
    inside = f"x = {opening * levels}1{closing * levels}"
    (problem,) = _read(f"+++\n{inside}\n+++\nBody.\n").problems
    assert problem.message == "front matter nests too deep"


def test_a_number_of_thousands_of_digits_in_json_is_read_over() -> None:
    article = _read(f'{{"n": {"9" * 5_000}, "tags": ["a", {"9" * 5_000}]}}\n\nBody.\n')
    assert [tag.text for tag in article.tags] == ["a", "9" * 5_000]


@pytest.mark.parametrize("key", ["a.", "a . ", "'b'.", '"c d". '])
@pytest.mark.parametrize(
    "line", ["{} = 1", "[{}]", "[[{}]]", "x = {{{} = 1}}", "x = {{y=1, {}=1}}"]
)
def test_a_key_of_very_many_parts_is_refused_in_toml(key: str, line: str) -> None:
    text = f"+++\ntitle = 'x'\n{line.format(key * 100_000 + 'z')}\n+++\nBody.\n"
    (problem,) = _read(text).problems
    assert problem.message == "front matter has a key of more than 20 parts"


def test_a_key_of_twenty_parts_is_read_in_toml() -> None:
    assert _read(f"+++\n{'a.' * 19}b = 1\n+++\nBody.\n").problems == ()


_UNSEEN = "\u00ad\u200b\u2060\ufeff\u200e\u200f"
_VALUES = st.text(
    st.characters(exclude_characters=_UNSEEN)
    | st.sampled_from("ab ,;:#'\"\\[]{}\t\n\r’\x85\u2028😀"),
    max_size=12,
)
_SIGNS = r"""
tags: title: - [ ] , { } ' " \ &a *a !!x # : a b é😀 ’ ~ 5 =
"""
_LINES = ["\n", "keywords:\n", "|\n  ", ">\n ", "\r\n", "\r", "\t", " ", "  "]
_YAML = st.lists(st.sampled_from([*_SIGNS.split(), *_LINES]), max_size=30).map("".join)


@given(_YAML)
def test_any_yaml_is_read_and_every_part_leads_into_the_file(inside: str) -> None:
    assert_sound(_read(f"---\n{inside}\n---\nBody.\n"))


@given(_YAML)
def test_any_toml_and_json_is_read_and_every_part_leads_into_the_file(inside: str) -> None:
    assert_sound(_read(f"+++\n{inside.replace(': ', ' = ')}\n+++\nBody.\n"))
    assert_sound(_read(f'{{"title": {inside}}}\n\nBody.\n'))


@given(st.lists(_VALUES, max_size=5), st.booleans())
def test_every_tag_of_json_says_what_was_written(tags: list[str], is_ascii: bool) -> None:
    written = json.dumps({"tags": tags}, ensure_ascii=is_ascii)
    article = _read(f"{written}\n\nBody.\n")
    assert_sound(article)
    said = [" ".join(folded(tag).split()) for tag in tags]
    assert [tag.text for tag in article.tags] == [tag for tag in said if tag]


def test_yaml_is_not_imported_where_there_is_no_front_matter() -> None:
    program = (
        "import sys; from prosecheck.readers import read; from prosecheck.source import Source; "
        "read(Source('a.md', '# Title\\n\\nBody <b>text</b>.\\n')); "
        "sys.exit(any(name in sys.modules for name in ('yaml', 'tomllib', 'json')))"
    )
    assert subprocess.run([sys.executable, "-c", program]).returncode == 0
