"""On any text at all, a style finds without failing, and its findings stand where they say."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from prosecheck.engine import Linter
from prosecheck.placement import CRASHED
from prosecheck.readers import read_all
from prosecheck.selection import Enabled
from prosecheck.source import Source
from prosecheck.vale import style_in

RULES = [
    "existence\naction: {name: remove}\ntokens: [the, 'a\\w*']",
    "existence\nscope: sentence\ntokens: ['^.', '.$']\nnonword: true",
    "existence\nscope: raw\ntokens: ['[*_#>]+']\nnonword: true",
    "existence\ntokens: ['[‘’]']\nnonword: true",
    "existence\nscope: summary\ntokens: ['\\w[^\\w]+\\w']",
    "substitution\naction: {name: replace}\nswap: {a: b, 'i.*': x}",
    "occurrence\nmax: 1\ntoken: \\w",
    "occurrence\nscope: sentence\nmin: 3\ntoken: a",
    "repetition\nignorecase: true\ntokens: ['[^\\s]+']",
    "consistency\nnonword: true\neither: {'\"': '[“”]', a: b}",
    "conditional\nfirst: '[A-Z]+'\nsecond: '\\(([A-Z]+)\\)'",
    "capitalization\naction: {name: replace}\nmatch: $sentence",
    "capitalization\naction: {name: replace}\nmatch: $title",
    "metric\nformula: syllables / words\ncondition: '> 0'",
    "readability\ngrade: 0\nmetrics: [SMOG, Gunning Fog]",
]
PIECES = [
    "a",
    "the",
    "The",
    "AI",
    "(AI)",
    " ",
    " ",
    "\n",
    "\n\n",
    "# ",
    "> ",
    "- ",
    "`c`",
    "*",
    "_",
]
PIECES += [
    "’",
    "'",
    "“",
    "&rsquo;",
    ".",
    "! ",
    ": ",
    "\ufffc",
    "İ",
    "ß",
    "\u0301",
    "[x](y)",
    "| ",
    "İs",
]


@pytest.fixture(scope="module")
def linter(tmp_path_factory: pytest.TempPathFactory) -> Linter:
    folder = tmp_path_factory.mktemp("styles") / "Ours"
    folder.mkdir()
    for number, rule in enumerate(RULES):
        (folder / f"{number}.yml").write_text(f"extends: {rule}\nmessage: '%s %s'\n", "utf-8")
    rules = style_in(str(folder)).rules
    assert len(rules) == len(RULES)
    return Linter([Enabled(rule, rule.options(), rule.severity) for rule in rules])


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join) | st.text(max_size=40))
@settings(max_examples=300, deadline=None)
@pytest.mark.parametrize("name", ["a.md", "a.txt", "a.html"])
def test_findings_stand_where_they_say(linter: Linter, name: str, text: str) -> None:
    source = Source(name, text)
    for article in read_all(source):
        for found in linter.lint(article):
            assert found.code != CRASHED[0], found.message
            start, end = found.span
            assert 0 <= start <= end <= len(text)
            assert text[start:end] == found.excerpt
            if found.fix:
                assert all(0 <= e.start <= e.end <= len(text) for e in found.fix.edits)
