"""Article exports in JSON and JSON Lines: records, exact characters, broken files."""

from __future__ import annotations

import json
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prosecheck.article import Article
from prosecheck.json_text import NotJsonError
from prosecheck.readers.json_articles import read_all
from prosecheck.readers.json_nodes import Node, node_of, said
from prosecheck.source import Source
from tests.marked import article_of, assert_sound, outline, span_of, unmarked

BODY = "We won the cup in the end, and nobody had thought that we could: it took all of us a year."


def articles_of(path: str, text: str) -> list[Article]:
    """Read all articles of a text as a file of some name."""
    return read_all(Source(path, text))


# A file with the expected span marked, and the phrase of the prose that must lead to it.
SPANS = [
    ("plain words", '{"articleBody": "We ⟦won it⟧."}', "won it"),
    ("a headline", '{"headline": "How we ⟦won it⟧", "articleBody": "x"}', "won it"),
    ("an escaped apostrophe", r'{"articleBody": "So ⟦it\u2019s⟧ fine."}', "it's"),
    ("a plain apostrophe", '{"articleBody": "So ⟦it’s⟧ fine."}', "it's"),
    ("an escaped letter", r'{"articleBody": "We ⟦w\u006fn it⟧."}', "won it"),
    ("an escape at the edge", r'{"articleBody": "We wo⟦\u006e it⟧."}', "n it"),
    ("a surrogate pair", r'{"articleBody": "We ⟦\ud83d\ude00 won⟧."}', "😀 won"),
    ("half a surrogate pair", r'{"articleBody": "We ⟦\ud83d won⟧."}', "\ufffd won"),
    (
        "two halves in the wrong order",
        r'{"articleBody": "⟦\ude00\ud83d won⟧."}',
        "\ufffd\ufffd won",
    ),
    ("outside the BMP", '{"articleBody": "😀 We ⟦😀 won⟧."}', "😀 won"),
    ("escaped quotation marks", r'{"articleBody": "We \"⟦won\" it⟧."}', 'won" it'),
    ("an escaped backslash", r'{"articleBody": "In ⟦C:\\n it⟧ is."}', "C:\\n it"),
    ("an escaped slash", r'{"articleBody": "We ⟦and\/or they⟧."}', "and/or they"),
    ("a tabulator", r'{"articleBody": "We ⟦won\tit⟧."}', "won it"),
    ("escaped blanks in a row", r'{"articleBody": "We ⟦won\t\u00a0 it⟧."}', "won it"),
    ("an escaped soft hyphen", r'{"articleBody": "We ⟦w\u00adon it⟧."}', "won it"),
    ("the second line of a body", r'{"articleBody": "One.\nWe ⟦won it⟧."}', "won it"),
    ("the second paragraph of a body", r'{"articleBody": "One.\r\n\r\nWe ⟦won it⟧."}', "won it"),
    ("an item of a body", r'{"articleBody": "Two:\n- We ⟦won it⟧."}', "won it"),
    ("an entity in text", '{"articleBody": "⟦R&amp;D won⟧."}', "R&D won"),
    ("a body of HTML", r'{"articleBody": "<p>We ⟦won it⟧.<\/p>"}', "won it"),
    ("emphasis in HTML", r'{"articleBody": "<p>We <b>⟦won<\/b> it⟧.<\/p>"}', "won it"),
    ("an entity in HTML", '{"articleBody": "<p>So ⟦it&rsquo;s⟧ fine.</p>"}', "it's"),
    ("an entity written in escapes", r'{"articleBody": "<p>So ⟦it\u0026rsquo;s⟧.</p>"}', "it's"),
    ("a tag written in escapes", r'{"articleBody": "\u003cp>We ⟦won \u003ci>it⟧."}', "won it"),
    ("an escape in HTML", r'{"articleBody": "<p>So ⟦it\u2019s⟧ fine.</p>"}', "it's"),
    ("a line end in HTML", r'{"articleBody": "<p>We ⟦won\n  it⟧.</p>"}', "won it"),
    ("an attribute in HTML", r'{"articleBody": "<p class=\"a\">We ⟦won it⟧."}', "won it"),
    (
        "an alternative text in HTML",
        r'{"articleBody": "<img alt=\"A ⟦red\u0020cat⟧.\">"}',
        "red cat",
    ),
    ("a comment in HTML", r'{"articleBody": "<p>We ⟦w<!-- \" -->on it⟧.</p>"}', "won it"),
    ("a title rendered by WordPress", '{"title": {"rendered": "⟦R&#038;D⟧"}, "body": "x"}', "R&D"),
    (
        "a description of HTML",
        r'{"title": "T", "excerpt": "<p>We ⟦won\n it⟧.", "body": "x"}',
        "won it",
    ),
    ("a key that is escaped", r'{"article\u0042ody": "We ⟦won it⟧."}', "won it"),
    (
        "the last of two same keys",
        '{"articleBody": "No.", "articleBody": "We ⟦won it⟧."}',
        "won it",
    ),
    ("a file with carriage returns", '{\r\r\n"articleBody"\r:\r"We ⟦won it⟧."}', "won it"),
    ("a list", '[{"articleBody": "We ⟦won it⟧."}]', "won it"),
    ("a graph", '{"@graph": [{}, {"@type": "Article", "articleBody": "⟦won it⟧"}]}', "won it"),
    ("a wrapper", '{"data": {"items": [{"articleBody": "We ⟦won it⟧."}]}}', "won it"),
]


@pytest.mark.parametrize(("marked", "phrase"), [s[1:] for s in SPANS], ids=[s[0] for s in SPANS])
def test_a_phrase_leads_to_its_characters_in(marked: str, phrase: str) -> None:
    document, span = unmarked(marked)
    assert span_of(article_of("a.json", document), phrase) == span


TAGS = [
    ("a list", '{"articleBody": "x", "keywords": ["⟦Robots⟧"]}'),
    ("a string with commas", '{"articleBody": "x", "keywords": ", ⟦Robots⟧ ,"}'),
    ("a string with semicolons", '{"articleBody": "x", "keywords": ";⟦Robots⟧; "}'),
    ("escapes", r'{"articleBody": "x", "tags": ["⟦\u0052obot\u0073⟧"]}'),
    ("objects with names", '{"articleBody": "x", "tags": [{"id": 1, "name": "⟦Robots⟧"}]}'),
    (
        "two keys of the same tags",
        '{"articleBody": "x", "keywords": "⟦Robots⟧", "tags": ["Robots"]}',
    ),
]


@pytest.mark.parametrize("marked", [t[1] for t in TAGS], ids=[t[0] for t in TAGS])
def test_a_tag_is_exactly_its_text_in(marked: str) -> None:
    document, span = unmarked(marked)
    article = article_of("a.json", document)
    assert [tag.text for tag in article.tags] == ["Robots"]
    assert article.source_span(article.tags[0].span) == span


def test_an_article_has_title_description_body_and_tags() -> None:
    text = json.dumps(
        {
            "@context": "https://schema.org",
            "@type": "NewsArticle",
            "headline": "We won",
            "description": "A story of a cup.",
            "articleBody": "It was close.\n\n* They had one to go.",
            "keywords": ["Cup"],
        }
    )
    assert outline(article_of("a.json", text)) == [
        ("title", "heading", "We won"),
        ("title", "description", "A story of a cup."),
        ("body", "paragraph", "It was close."),
        ("body", "item", "They had one to go."),
        ("tags", "tag", "Cup"),
    ]


def test_a_description_cut_out_of_the_body_is_not_read_twice() -> None:
    text = json.dumps(
        {"title": "We won", "description": "It was …", "body": "<p>It was close.</p>"}
    )
    assert [t for _, _, t in outline(article_of("a.json", text))] == ["We won", "It was close."]


def test_a_link_of_a_body_knows_where_its_address_stands() -> None:
    text = r'{"articleBody": "<p>See <a href=\"http:\/\/x.org\/?a&amp;b\">us</a> now.</p>"}'
    (link,) = article_of("a.json", text).links
    assert link.target == "http://x.org/?a&b"
    assert text[link.target_span.start : link.target_span.end] == r"http:\/\/x.org\/?a&amp;b"


def test_author_date_and_reading_time_are_declared() -> None:
    text = (
        '{"headline": "H", "articleBody": "x", "author": [{"name": "Jo Doe"}], '
        '"datePublished": "2020-02-03", "timeRequired": "PT5M"}'
    )
    metadata = article_of("a.json", text).metadata
    assert metadata[:3] == ("Jo Doe", "2020-02-03", 5)
    assert metadata.reading_time_span is not None
    assert text[slice(*metadata.reading_time_span)] == "PT5M"


def test_a_reading_time_may_be_a_number() -> None:
    text = '{"title": "H", "body": "x", "reading_time_minutes": 7}'
    metadata = article_of("a.json", text).metadata
    assert (metadata.reading_time, metadata.reading_time_span) == (7, (52, 53))


NO_ARTICLES = [
    ("a package", '{"name": "p", "description": "We won.", "keywords": ["a"], "version": "1"}'),
    ("a snippet", '{"Print": {"prefix": "p", "body": ["print($1)"], "description": "Log"}}'),
    ("comments", '[{"name": "Jo", "body": "so it is"}]'),
    ("a chat", json.dumps([{"role": "user", "content": BODY}])),
    ("a number", "7"),
    ("a string", json.dumps(BODY)),
    ("an empty list", "[]"),
    ("other types of schema.org", '{"@type": "Person", "name": "Jo", "description": "A person."}'),
    ("settings with comments", '{\n  // the compiler\n  "strict": true,\n}'),
    ("nothing", ""),
]


@pytest.mark.parametrize("text", [n[1] for n in NO_ARTICLES], ids=[n[0] for n in NO_ARTICLES])
def test_json_that_is_no_article_has_no_blocks_and_no_problems(text: str) -> None:
    (article,) = articles_of("package.json", text)
    assert (article.blocks, article.problems) == ((), ())


def test_a_long_text_without_a_title_is_an_article() -> None:
    assert outline(article_of("a.jsonl", json.dumps({"id": 7, "text": BODY})))[0][2] == BODY


def test_every_line_is_an_article() -> None:
    lines = [json.dumps({"title": f"T{n}", "body": f"We won {n}."}) for n in range(3)]
    articles = articles_of("a.jsonl", "\r\n".join([*lines, ""]))
    assert [a.prose for a in articles] == [f"T{n}\nWe won {n}.\n" for n in range(3)]


def test_a_later_line_leads_to_its_own_characters() -> None:
    text, span = unmarked(
        '{"title": "A", "body": "We won it."}\n{"title": "B", "body": "⟦We won⟧."}'
    )
    assert span_of(articles_of("a.ndjson", text)[1], "We won") == span


def test_a_broken_line_is_one_problem_and_the_others_are_read() -> None:
    good = '{"title": "T", "body": "We won."}'
    text, span = unmarked(f'{good}\n\n{{"title": "T" ⟦"⟧body": 1}}\n{good}')
    first, second = articles_of("a.jsonl", text)
    (problem,) = (*first.problems, *second.problems)
    assert problem == (span, "this line is not JSON: expecting ',' delimiter")
    assert first.prose == second.prose == "T\nWe won.\n"


def test_lines_in_a_file_named_json_are_read_too() -> None:
    text = '{"title": "A", "body": "x"}\n{"title": "B", "body": "y"}\n'
    assert len(articles_of("a.json", text)) == 2


BROKEN = [
    '{"headline": "H", "articleBody": ⟦,⟧}',
    '{"headline": ⟦"⟧H}',
    '{"articleBody": "We ⟦\\⟧x"}',
    '{"articleBody": "We⟦\n⟧won"}',
    '{"articleBody": "We"⟦⟧',
]


@pytest.mark.parametrize("marked", BROKEN)
def test_a_broken_article_is_one_problem(marked: str) -> None:
    document, span = unmarked(marked)
    (article,) = articles_of("a.json", document)
    (problem,) = article.problems
    assert problem.span == span
    assert problem.message.startswith("this file is not JSON: ")


@pytest.mark.parametrize("levels", [200, 10_000])
def test_more_than_two_hundred_levels_are_one_problem(levels: int) -> None:
    (article,) = articles_of("a.json", '{"articleBody": ' + "[" * levels + "]" * levels + "}")
    assert [p.message for p in article.problems] == ["this file is not JSON: nested too deep"]


def test_a_number_of_ten_thousand_digits_is_read() -> None:
    assert articles_of("a.json", f'{{"n": {"9" * 10_000}, "articleBody": "We won."}}')[0].blocks


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=20,
)


def dumped(value: object, ascii_only: bool, indent: int | None) -> str:
    """Write JSON in one of its spellings."""
    return json.dumps(value, ensure_ascii=ascii_only, indent=indent)


@given(JSON, st.booleans(), st.sampled_from([None, 0, 3]))
def test_the_nodes_of_any_json_are_what_the_standard_library_reads(
    value: object, ascii_only: bool, indent: int | None
) -> None:
    text = dumped(value, ascii_only, indent)
    node = node_of(text, 0, len(text))
    assert _value_of(text, node) == json.loads(text, parse_float=str, parse_int=str)


def _value_of(text: str, node: Node) -> object:
    if isinstance(node, dict):
        return {key: _value_of(text, inner) for key, inner in node.items()}
    if isinstance(node, list):
        return [_value_of(text, inner) for inner in node]
    constants = {"null": None, "true": True, "false": False}
    return said(text, node) if node.quoted else constants.get(said(text, node), said(text, node))


@given(st.text('{}[]",:\\u/0 \n a1é😀tn-.', max_size=60))
def test_any_text_is_nodes_exactly_where_the_standard_library_reads_it(text: str) -> None:
    assert _read_by_us(text) == _read_by_library(text)


def _read_by_us(text: str) -> tuple[str, int]:
    try:
        return type(node_of(text, 0, len(text))).__name__.replace("Value", "scalar"), 0
    except NotJsonError as error:
        return "error", error.offset


def _read_by_library(text: str) -> tuple[str, int]:
    try:
        kind = type(json.loads(text)).__name__
        return kind if kind in ("dict", "list") else "scalar", 0
    except json.JSONDecodeError as error:
        return "error", error.pos


WORDS = st.text("ab ’é😀\n\t\"\\/<>&;'\u00ad\u00a0", max_size=30)
MARKUP = st.sampled_from(["<p>", "</p>", "<b>", "</b>", "<a href='x'>", "</a>", "&rsquo;", "<!--"])
BODIES = st.lists(WORDS | MARKUP, max_size=9).map("".join)


@given(BODIES, BODIES, st.lists(WORDS), st.booleans(), st.sampled_from([None, 2]))
def test_any_generated_article_has_true_spans(
    title: str, body: str, tags: list[str], ascii_only: bool, indent: int | None
) -> None:
    record = {"@type": "Article", "headline": title, "keywords": tags, "articleBody": body}
    for article in articles_of("a.json", dumped([record, record], ascii_only, indent)):
        assert_sound(article)


@given(st.lists(st.text('aé’😀"\\ b', min_size=1).filter(str.strip)), st.booleans())
def test_the_span_of_any_generated_tag_is_the_tag(tags: list[str], ascii_only: bool) -> None:
    text = dumped({"articleBody": "We won.", "keywords": tags}, ascii_only, None)
    (article,) = articles_of("a.json", text)
    spans = [article.source_span(tag.span) for tag in article.tags]
    assert [json.loads(f'"{text[a:b]}"') for a, b in spans] == [tag.strip() for tag in tags]


@given(st.binary(max_size=80), st.sampled_from(["a.json", "a.jsonl"]))
def test_any_text_is_read(data: bytes, path: str) -> None:
    text = '{"articleBody": "' + data.decode("latin-1")
    for article in articles_of(path, text):
        assert_sound(article)


def test_a_thousand_articles_share_one_source() -> None:
    generator = random.Random(7)
    records = [{"title": "T", "body": BODY[: generator.randrange(40, 90)]} for _ in range(1_000)]
    articles = articles_of("a.jsonl", "\n".join(json.dumps(record) for record in records))
    assert len({id(article.source) for article in articles}) == 1
    assert [a.prose for a in articles] == [f"T\n{r['body'].strip()}\n" for r in records]
