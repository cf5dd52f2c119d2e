"""What formulas of styles count and compute."""

import pytest

from prosecheck.readers import read_all
from prosecheck.source import Source
from prosecheck.vale.counts import NAMES, counts_of, syllables
from prosecheck.vale.formula import Formula, FormulaError

SYLLABLES = {
    1: "the makes jumped rule whole queue count changed great please cheese tea league plague a x",
    2: "table create needed buses boxes people science nation real fluid apple language "
    "business every changes hopeful something million question special quiet poem going value "
    "heated argue movement patience",
    3: "media created area idea beautiful employee different actual video radio sentences estimate "
    "audience commercial essential serious annual",
    4: "usually technology society experience reliable situation evaluate variety",
    5: "readability organization administration cooperation",
}


@pytest.mark.parametrize("count", SYLLABLES)
def test_syllables_of_common_words_are_those_of_a_dictionary(count: int) -> None:
    words = SYLLABLES[count].split()
    assert {word: syllables(word) for word in words} == dict.fromkeys(words, count)


def test_an_article_is_counted() -> None:
    text = (
        "# One\n\n## Two\n\nIt's reliable. Organized `code`!\n\n> We quote.\n\n- item\n\n"
        "```\nx\n```\n\n| cell |\n| --- |\n"
    )
    (article,) = read_all(Source("a.md", text))
    counts = counts_of(article)
    assert counts.keys() == NAMES
    assert {name: count for name, count in counts.items() if count} == {
        "heading_h1": 1,
        "heading_h2": 1,
        "words": 6,
        "sentences": 4,
        "paragraphs": 3,
        "characters": 31,
        "syllables": 12,
        "long_words": 2,
        "polysyllabic_words": 2,
        "complex_words": 1,
        "blockquote": 1,
        "list": 1,
        "pre": 1,
    }


def test_a_formula_of_no_value_is_nought() -> None:
    names = frozenset({"words"})
    assert Formula("1 / words", names).value({"words": 0}) == 0
    assert Formula("math.sqrt(0 - words)", names).value({"words": 4}) == 0
    assert Formula("math.log(words)", names).value({"words": 0}) == 0
    assert Formula("words > 2", names).value({"words": 3}) == 1


@pytest.mark.parametrize("text", ["(" * 300 + "1" + ")" * 300, "1" * 3000, "words = 1", "math.pi"])
def test_a_formula_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(FormulaError):
        Formula(text, frozenset({"words"}))
