"""Texts that are made to cost time: what no author writes, of any size that is asked for."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import NamedTuple

_VOCABULARY = (  # noqa: SIM905 - a list of words reads worse
    "the a of to and in on for with by from company reader market price report week city bridge "
    "council teacher river match player coach ticket engine factory worker contract road station "
    "opened said wrote built moved found held paid closed began ended grew fell told kept sold "
    "late early small large new old quiet busy local northern final second third 2019 4,200 12.5 "
    "Leeds Monday Smith Ohio Norway Acme July Foxconn Reuters Berlin"
).split()


class Kind(NamedTuple):
    """A kind of hostile input: what it is called, the suffix it is read by, and its text.

    `make` takes the number of characters that are wanted, and gives about as many.
    """

    name: str
    suffix: str
    make: Callable[[int], str]


def ordinary(size: int) -> str:
    """Give sentences that nobody made to be hostile, no two alike, in paragraphs of four."""
    chance = random.Random(1)
    parts: list[str] = ["A title of five words\n\n"]
    length = number = 0
    while length < size:
        words = [chance.choice(_VOCABULARY) for _ in range(chance.randint(6, 22))]
        number += 1
        sentence = " ".join(words).capitalize() + ("." if number % 4 else ".\n\n")
        parts.append(sentence if sentence.endswith("\n") else f"{sentence} ")
        length += len(sentence) + 1
    return "".join(parts)


def _repeated(unit: str, before: str = "", after: str = "") -> Callable[[int], str]:
    return lambda size: before + unit * (size // len(unit)) + after


def _numbered(unit: str, before: str = "", after: str = "") -> Callable[[int], str]:
    """Repeat a text in which {} is another number each time."""
    return lambda size: before + "".join(map(unit.format, range(size // (len(unit) + 4)))) + after


def _nested(opening: str, closing: str, before: str = "") -> Callable[[int], str]:
    def make(size: int) -> str:
        depth = size // (len(opening) + len(closing))
        return before + opening * depth + "text" + closing * depth

    return make


def _stairs(unit: str, text: str) -> Callable[[int], str]:
    """Give lines, each one `unit` deeper than the one before, as long as they fit."""

    def make(size: int) -> str:
        steps = int((2 * size / len(unit)) ** 0.5)
        return "".join(f"{unit * step}{text}\n" for step in range(steps))

    return make


_TITLE = "A title\n\nThe council of Leeds met on Monday to talk about the bridge.\n\n"
_CHARACTERS = "()[]{}<>\"'“”‘’«»*_`~#|-=+:;,.!?/\\@&%$^—…\t\r\u00a0\u200b\u0301\ud83d"[:-1]
_PHRASES = (
    "in order to",
    "it is worth noting that",
    "not just",
    "not only",
    "isn't just",
    "the most",
    "experts say",
    "studies show",
    "in conclusion",
    "as an AI language model",
    "could potentially",
    "we makes",
    "one of the",
    "leading",
    "Moreover,",
    "highlighting",
    "So, why would it?",
    "Disclaimer:",
    "Tags:",
    "4 minutes read",
    "Share",
    "Read more",
    "By John Smith",
    "[Insert name]",
    "{{title}}",
    "U.S.",
    "e.g.",
    "“Yes,” he said.",
    "https://example.com/a",
    "#tag",
    "10,000",
)

_PLAIN: tuple[tuple[str, Callable[[int], str]], ...] = (
    *((f"only {c!a}", _repeated(c)) for c in _CHARACTERS),
    *((f"words {p!r} on one line", _repeated(f"{p} ", _TITLE)) for p in _PHRASES),
    *((f"paragraphs {p!r}", _repeated(f"{p}\n\n", _TITLE)) for p in _PHRASES),
    *((f"lines {p!r}", _repeated(f"{p}\n", _TITLE)) for p in _PHRASES),
    ("one word", _repeated("a")),
    ("one-letter words", _repeated("a ")),
    ("one-letter sentences", _repeated("A. ")),
    ("one-letter paragraphs", _repeated("a\n\n")),
    ("empty lines", _repeated("\n", "a", "b")),
    ("blanks", _repeated(" ", "a", "b")),
    ("digits", _repeated("9", "It cost ", " dollars.")),
    ("capital words", _repeated("Leeds ")),
    ("capital words with 'and'", _repeated("Leeds and ")),
    ("numbers with commas", _repeated("1,000", "$")),
    ("sentences without blanks", _repeated("It rained.It was wet.")),
    ("questions", _repeated("Why? ")),
    ("the same sentence", _repeated("It rained in Leeds on Monday and it was wet. ", _TITLE)),
    (
        "the same paragraph",
        _repeated("It rained in Leeds on Monday and everybody there got wet.\n\n", _TITLE),
    ),
    ("disclaimers", _repeated("Disclaimer: this is no advice, verify it before relying on\n\n")),
    ("tags", _numbered("Tag{}, ", f"{_TITLE}Tags: ")),
    ("hash tags", _numbered("#Tag{} ", _TITLE)),
    ("tags in lines", _numbered("Tag{}\n", f"{_TITLE}Tags:\n")),
    ("the same tag", _repeated("Leeds, ", f"{_TITLE}Tags: ")),
    ("run-on tag", _repeated("TagSource", f"{_TITLE}Tags: ")),
    ("directives", _repeated("prosecheck-disable-next-line FIL001\n")),
    ("near misses of phrases", _repeated("it is worth noting thas in order ta not jus ")),
    ("quotations that open", _repeated("“a ")),
    ("quotations within quotations", _nested("“‘", "’”")),
    ("apostrophes", _repeated("a'b'")),
    ("lists", _repeated("- a\n")),
    ("headings", _repeated("A Heading Here\n\n")),
    ("ordinary words on one line", lambda size: ordinary(size).replace("\n", " ")),
    ("combining marks", _repeated("e\u0301")),
    ("capital I with a dot", _repeated("İ")),
    ("emoji", _repeated("👩‍👩‍👧 ")),
)

_MARKDOWN: tuple[tuple[str, Callable[[int], str]], ...] = (
    *((f"only {c!a}", _repeated(c)) for c in "[]()*_`~!<>#|$&\\-"),
    ("quotes nested", _nested("> ", "")),
    ("lists nested", _nested("- ", "")),
    ("numbers nested", _nested("1. ", "")),
    ("quotes deeper by the line", _stairs(">", "a")),
    ("lists deeper by the line", _stairs("  ", "- a")),
    ("links nested", _nested("[", "](a)")),
    ("images nested", _nested("![", "](a)")),
    ("emphasis that opens", _repeated("*a ")),
    ("emphasis nested", _nested("*a **b ", "** *")),
    ("emphasis alternating", _repeated("*a_ ")),
    (
        "backticks of growing length",
        lambda s: " ".join("`" * n for n in range(int((2 * s) ** 0.5))),
    ),
    ("links that do not end", _repeated("[a](")),
    ("links with titles that do not end", _repeated('[a](b "')),
    ("reference definitions", _numbered("[a{}]: b\n")),
    ("references", _repeated("[a][b] ", "[b]: c\n\n")),
    ("footnotes", _numbered("[^{0}] [^{0}]: a\n\n")),
    ("comments that open", _repeated("<!-- ")),
    ("comments", _repeated("<!-- a -->\n\n")),
    ("directives", _repeated("<!-- prosecheck-disable-next-line FIL001 -->\n")),
    ("ranges that do not end", _repeated("<!-- prosecheck-disable FIL001 -->\n\nIn order to.\n\n")),
    ("unknown rules", _numbered("<!-- prosecheck-disable-line XYZ{} -->\n")),
    ("tables", _repeated("| a | b |\n", "| a | b |\n|---|---|\n")),
    ("columns", lambda s: "|a" * (s // 5) + "|\n" + "|-" * (s // 5) + "|\n|a|\n"),
    ("short rows of a wide table", lambda s: _wide(s)),
    ("code fences", _repeated("```\na\n")),
    ("HTML that opens", _repeated("<b>")),
    ("HTML nested", _nested("<div>", "</div>")),
    ("processing instructions", _repeated("<?")),
    ("declarations", _repeated("<!A ")),
    ("entities", _repeated("&amp;")),
    ("entities without end", _repeated("&amp")),
    ("shortcodes", _repeated("{{< a >}} ")),
    ("shortcodes that open", _repeated("{{< a ")),
    ("template tags that open", _repeated("{% a ")),
    ("templates that open", _repeated("{{ a ")),
    ("addresses", _repeated("https://example.com/a ")),
    ("addresses without end", _repeated("http://a.")),
    ("mail addresses", _repeated("a@b.c ")),
    ("math", _repeated("$a$ ")),
    ("math that opens", _repeated("$$ a ")),
    ("headings", _repeated("# a\n\n")),
    ("underlined headings", _repeated("a\n=\n")),
    ("hard breaks", _repeated("a  \n")),
    ("front matter of empty lines", _repeated("\n", "---\n", "a b\n---\n")),
    ("front matter of a key without a colon", _repeated(" ", "---\na", "\n---\n")),
    ("front matter without end", _repeated("a: b\n", "---\n")),
    ("front matter of tags", _numbered("- tag{}\n", "---\ntags:\n", f"---\n\n{_TITLE}")),
    (
        "front matter of one tag of words",
        _numbered("a{} ", "---\ntags: ['", f"']\n---\n\n{_TITLE}"),
    ),
    ("front matter nested", _nested("[", "]", "---\na: ")),
    ("front matter of blocks nested", _stairs(" ", "a:")),
    ("front matter of aliases", _repeated("- *a\n", "---\nx: &a b\ntags:\n", f"---\n\n{_TITLE}")),
    ("front matter of keys", _numbered("k{}: v\n", "---\n", f"---\n\n{_TITLE}")),
    ("front matter of one number", _repeated("9", "---\ntitle: ", f"\n---\n\n{_TITLE}")),
    ("TOML of one number", _repeated("9", "+++\ntitle = ", f"\n+++\n\n{_TITLE}")),
    ("TOML nested", _nested("[", "]", "+++\na = ")),
    ("TOML of tables", _numbered("[a{}]\n", "+++\n", f"+++\n\n{_TITLE}")),
    ("TOML of dotted keys", _repeated("a.", "+++\n", f"a = 1\n+++\n\n{_TITLE}")),
    ("JSON front matter nested", _nested('{"a":', "}")),
)

_HTML: tuple[tuple[str, Callable[[int], str]], ...] = (
    ("elements nested", _nested("<div>", "</div>")),
    ("elements that open", _repeated("<p><b>")),
    ("elements that close", _repeated("</p></b>", "<p>a")),
    ("spans nested and unclosed", _repeated("<span>a ")),
    ("angles", _repeated("<")),
    ("tags that do not end", _repeated("<a ")),
    ("attributes", _numbered(" a{}=b", "<p", ">text")),
    ("attributes with quotes", _repeated('a="', "<p ")),
    ("comments that open", _repeated("<!--")),
    ("declarations", _repeated("<!a")),
    ("CDATA that opens", _repeated("<![CDATA[")),
    ("processing instructions", _repeated("<?a")),
    ("entities", _repeated("&eacute;")),
    ("entities without end", _repeated("&")),
    ("numbers of characters", _repeated("&#9999999999;")),
    ("scripts that open", _repeated("<script>")),
    ("list items", _repeated("<li>a")),
    ("tables nested", _nested("<table><tr><td>", "</td></tr></table>")),
    ("links", _repeated('<a href="b">c</a> ')),
    ("paragraphs", _repeated("<p>a</p>")),
    ("breaks", _repeated("a<br>")),
    ("meta tags", _numbered('<meta name="keywords" content="a{}">')),
    ("JSON-LD", _nested("[", "]", '<script type="application/ld+json">')),
    ("JSON-LD of many", _repeated('<script type="application/ld+json">{"a":1}</script>')),
)

_MDX: tuple[tuple[str, Callable[[int], str]], ...] = (
    ("braces", _repeated("{")),
    ("braces nested", _nested("{", "}")),
    ("braces with text", _repeated("{a ")),
    ("components that open", _repeated("<A b={")),
    ("components nested", _nested("<A>\n", "\n</A>")),
    ("imports", _repeated("import a from 'b'\n\n")),
    ("exports that do not end", _repeated("export const a = {\n")),
    ("templates in braces", _repeated("{`a${")),
)

_JSON: tuple[tuple[str, Callable[[int], str]], ...] = (
    ("lists nested", _nested("[", "]")),
    ("objects nested", _nested('{"a":', "}")),
    ("lists that open", _repeated("[")),
    ("numbers", _repeated("9")),
    ("escapes", _repeated("\\u0041", '{"title": "a", "body": "', '"}')),
    ("surrogates", _repeated("\\ud800", '{"title": "a", "body": "', '"}')),
    ("keys", _numbered('"k{}": 1, ', "{", '"body": "text"}')),
    ("articles", _repeated('{"title": "a", "body": "It rained."}, ', "[", "{}]")),
    ("strings", _repeated('"a", ', "[", '"b"]')),
    ("tags", _numbered('"t{}", ', '{"title": "a", "body": "text", "tags": [', '"z"]}')),
)

_LINES: tuple[tuple[str, Callable[[int], str]], ...] = (
    ("articles", _repeated('{"title": "a", "body": "It rained."}\n')),
    ("broken lines", _repeated("{\n", '{"title": "a", "body": "b"}\n')),
)

_FEEDS: tuple[tuple[str, Callable[[int], str]], ...] = (
    ("elements nested", _nested("<a>", "</a>")),
    (
        "items",
        _repeated(
            "<item><title>a</title><description>It rained.</description></item>",
            '<rss version="2.0"><channel>',
            "</channel></rss>",
        ),
    ),
    ("entities that multiply", lambda s: _billion_laughs()),
    (
        "entities of a file",
        lambda s: '<!DOCTYPE a [<!ENTITY b SYSTEM "/etc/passwd">]><rss>&b;</rss>',
    ),
)


def _wide(size: int) -> str:
    """Give a table whose rows are shorter than its head, so that most cells are empty."""
    columns = size // 10
    head = "|a" * columns + "|\n" + "|-" * columns + "|\n"
    return head + "|a\n" * (size // 5)


def _billion_laughs() -> str:
    levels = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    return f'<!DOCTYPE rss [<!ENTITY a0 "lol">{levels}]><rss><channel>&a11;</channel></rss>'


KINDS = tuple(
    Kind(f"{suffix}: {name}", suffix, make)
    for suffix, kinds in (
        ("txt", _PLAIN),
        ("md", _MARKDOWN),
        ("html", _HTML),
        ("mdx", _MDX),
        ("json", _JSON),
        ("jsonl", _LINES),
        ("xml", _FEEDS),
    )
    for name, make in kinds
)
