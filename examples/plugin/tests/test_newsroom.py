"""The reader of subtitles and the tables of the newsroom."""

import csv
import io

from prosecheck.api import About, Diagnostic, Position, Report, Severity, Source, Span
from prosecheck_newsroom import prosecheck_readers, prosecheck_reporters, table
from prosecheck_newsroom.subtitles import read

SUBTITLES = """1
00:00:01,000 --> 00:00:03,500
It is <i>worth noting</i>
that it rains.

2
00:00:04,000 --> 00:00:06,000
- Does it&
- It does.
"""


def test_a_sentence_goes_over_the_lines_of_a_cue() -> None:
    article = read(Source("a.srt", SUBTITLES))
    assert [article.text(block) for block in article.blocks] == [
        "It is worth noting that it rains.",
        "Does it& It does.",
    ]


def test_every_word_leads_back_to_the_file() -> None:
    source = Source("a.srt", SUBTITLES)
    article = read(source)
    for word in ("worth", "noting", "that", "rains"):
        at = article.prose.index(word)
        start, end = article.source_span(Span(at, at + len(word)))
        assert source.text[start:end] == word


def test_webvtt_and_its_voices_are_read() -> None:
    text = "WEBVTT\n\nNOTE a remark\n\n00:01.000 --> 00:02.000 align:left\n<v Ann>It rains.</v>"
    article = read(Source("a.vtt", text))
    assert [article.text(block) for block in article.blocks] == ["It rains."]


def test_a_table_has_a_line_for_every_finding_and_no_formula() -> None:
    place = Position(3, 8, 20, 8, 8)
    identity = ("=a.srt", "NWS001", "clickbait-titles", Severity.WARNING)
    found = Diagnostic(*identity, 'a, "b"', "words", None, place, place, "0123456789abcdef")
    text = table.render(Report((found,), (), 1, 9, {}), About("1.0"))
    head, line = csv.reader(io.StringIO(text))
    assert head == list(table.HEAD)
    assert line == ["'=a.srt", "3", "8", "warning", "NWS001", "clickbait-titles", 'a, "b"']


def test_the_hooks_name_modules_that_are_there() -> None:
    assert set(prosecheck_readers()) == {".srt", ".vtt"}
    assert prosecheck_reporters()["csv"].module == table.__name__
