"""The figures of articles, and their sums."""

from prosecheck.readers import read
from prosecheck.reading import Readability
from prosecheck.rule import Severity
from prosecheck.source import Source
from prosecheck.statistics import Statistics, statistics_of, total

PAGE = """# A title

It rained on Monday. The match began late.

- It was cold.

## A heading

Nobody came.
"""


def test_words_sentences_and_paragraphs_are_counted() -> None:
    found = statistics_of([read(Source("a.md", PAGE))])
    assert found[:3] == (2 + 4 + 4 + 3 + 2 + 2, 4, 2)
    assert found.readability is None


def test_the_articles_of_one_file_are_added_up() -> None:
    article = read(Source("a.md", PAGE))
    assert statistics_of([article, article]).words == 2 * statistics_of([article]).words


def test_readability_is_the_mean_weighted_by_words() -> None:
    parts = [
        Statistics(words=100, readability=Readability(1, 2, 3, 4)),
        Statistics(words=300, readability=Readability(5, 6, 7, 8)),
        Statistics(words=900),
    ]
    assert total(parts).readability == (4, 5, 6, 7)


def test_density_counts_findings_in_1000_words() -> None:
    found = Statistics(words=500, findings=(1, 2, 0))
    assert [found.density(severity) for severity in Severity] == [2, 4, 0]


def test_nothing_has_no_density() -> None:
    assert total([]).density(Severity.ERROR) == 0
