"""Sentence boundaries: what ends a sentence, what does not, and what holds for any string."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from prosecheck.sentences import split

BAR = " | "


def parts(text: str) -> list[str]:
    """Give the sentences of a text."""
    return [text[start:end] for start, end in split(text)]


def assert_contract(text: str) -> None:
    """Fail unless the spans are what split promises, whatever the text."""
    spans = split(text)
    assert all(start < end for start, end in spans)
    assert all(first[1] < second[0] for first, second in pairwise(spans))
    for start, end in spans:
        assert not text[start].isspace()
        assert not text[end - 1].isspace()
    edges = [0, *(edge for span in spans for edge in span), len(text)]
    between = zip(edges[::2], edges[1::2], strict=True)
    assert not any(text[start:end].strip() for start, end in between)


# One boundary where the bar stands; a line without a bar is one sentence.
ENDINGS = [
    "The mill closed in May. | Nobody was told.",
    "Who knew? | The miller did.",
    "What a day! | We left late.",
    "Never!! | Not again.",
    "You did what?! | Tell me more.",
    "It cost $12.50. | We paid 3.5 times that.",
    "Version 2.0.1 is out. | It fixes nothing.",
    "They sold 40. | 12 came back.",
    "Write to tess.lane@mill.example. | She answers.",
    "See https://mill.example/a.b?c=d. | It has a map.",
    "See the code. | https://mill.example has it.",
    "The roof leaks.[12] | The floor does not.",
    "The roof leaks.¹ | The floor does not.",
    "We won!🎉 | More tomorrow.",
    "We won! | 🎉 More tomorrow.",
    "We won! 🎉",
    "Run it. | \ufffc prints a list.",
    "Mix it. | «Bon» is what she says.",
    "It ends *here.* | Then it starts.",
    "It was slow. | iPhone owners complained.",
    "The site was slow. | example.org was not.",
    "The tide came late. | which nobody minded much.",
]

ABBREVIATIONS = [
    "Ask Mr. Lane or Dr. Moss about Gen. Hale.",
    "Ask Dr. He about it.",
    "The old mill—Mrs. Lane owned it—burned.",
    "Bring fruit, e.g. apples, i.e. Galas, etc. for the trip.",
    "Bring apples, pears, etc. | We leave at six.",
    "It is Lane vs. Moss again.",
    "It is a Type-C. | Bring one.",
    "See No. 5, p. 12, fig. 3 and vol. 2.",
    "See Fig. B and Vol. IV for more.",
    "Is it fast? | No. | Nothing is.",
    "She said no. | CEOs rarely do.",
    "It opened on Jan. 5 and shut on Sept. 9.",
    "We sat in the sun. | 5 boats went by.",
    "The firm is Lane & Sons Inc. | It sells rope.",
    "The firm is Lane & Sons Inc. and it sells rope.",
    "Hale Corp. Chief Ann Moss resigned.",
    "It was Ned Hale Jr. | He ran.",
    "It was Ned Hale Jr. who ran.",
    "The study by Moss et al. (2019) is old.",
    "She earned a Ph.D. in rope.",
    "They moved to the U.S. | They stayed.",
    "They moved to the U.S. in June.",
    "They asked the U.S. Senate.",
    "They ruled non-U.S. Firms out.",
    "The U.S. (and Canada) agreed.",
    "It lies on St. Hale Island, off Moss St. | We went.",
]

CLOCKS = [
    "We met at 6 p.m. | Ann left.",
    "At 6 p.m. Ann left.",
    "We met at 6 p.m. Friday.",
    "We met at 6 p.m. ET on the pier.",
    "We met at 6 p.m. and left.",
]

INITIALS = [
    "Ann B. Moss met J. R. Hale.",
    "It was J.-P. Hale.",
    "It was you and I. | Now it is me.",
    "It was you and I. | Ned came too.",
    "It was Ned I. Moss.",
    "We saw it on X. | Moss posted it.",
    "We took plan B. | The rest went home.",
    "I read about AT&T. | Moss did too.",
]

ELLIPSES = [
    "It was... strange.",
    "It was… strange.",
    "It was . . . strange.",
    "And then... | She left.",
    "And then… | She left.",
    "And then . . . . | She left.",
    "The winner is ... Moss.",
    "The winner is . . . I cannot say.",
    "It costs... 50 dollars.",
    "The mill [...] Hale built burned.",
    "We use it. | .NET runs there.",
]

QUOTATIONS = [
    '"Is it open?" he asked.',
    '"It is open." she said.',
    "'It is open.' she said.",
    '"Is it open?" Moss asked the crowd.',
    '"It is open!" Ann B. Moss said.',
    '"Is it open?" | Moss said the mill was shut.',
    '"Is it open?" | She asked twice.',
    '"It is open." | She went in.',
    "“It is open.” | She went in.",
    'She called it "open." | "Closed," he said.',
    "“It is open. ” | She went in.",
    "\"They said 'Is it open?' \", he wrote.",
    "He knew (she had told him.) all about it.",
    "He knew. | (She had told him.) | They left.",
    "He knew. | (and so did she.)",
    '"Stop!" - he said.',
    "He sold Yahoo! in spring.",
    "She reads Yahoo! Finance.",
    "She reads Yahoo! | The rest do not.",
]

LISTS = [
    "1) Mix | 2) Stir | 3) Bake",
    "1) Mix the flour | 2) Stir it",
    "1.) Mix the flour | 2.) Stir it",
    "1. Mix the flour | 2. Stir it",
    "1. Mix the flour. | 2. Stir it.",
    "9. Mix the flour | 10. Stir it",
    "a. Mix the flour | b. Stir it | c. Bake it",
    "• Mix the flour | • Stir it",
    "• 1. Mix the flour | • 2. Stir it",
    "Three steps follow: | 1. Mix the flour | 2. Stir it | 3. Bake it",
    "The answer was: 1. | Nobody cheered.",
    "There are two ways: 1) walk, 2) run.",
    "1. Mix the flour",
    "## 2. Mix the flour",
    "2.1. Mix the flour",
    "$43. | It was cheap.",
    "It is open. | - It is shut.",
]


@pytest.mark.parametrize("marked", ENDINGS)
def test_a_terminator_and_a_new_start_end_a_sentence(marked: str) -> None:
    assert parts(marked.replace(BAR, " ")) == marked.split(BAR)


@pytest.mark.parametrize("marked", ABBREVIATIONS)
def test_an_abbreviation_ends_a_sentence_only_where_its_neighbours_say_so(marked: str) -> None:
    assert parts(marked.replace(BAR, " ")) == marked.split(BAR)


@pytest.mark.parametrize("marked", CLOCKS)
def test_a_time_of_day_ends_a_sentence_before_a_new_start_only(marked: str) -> None:
    assert parts(marked.replace(BAR, " ")) == marked.split(BAR)


@pytest.mark.parametrize("marked", INITIALS)
def test_an_initial_is_told_from_a_letter(marked: str) -> None:
    assert parts(marked.replace(BAR, " ")) == marked.split(BAR)


@pytest.mark.parametrize("marked", ELLIPSES)
def test_an_ellipsis_is_told_from_a_pause(marked: str) -> None:
    assert parts(marked.replace(BAR, " ")) == marked.split(BAR)


@pytest.mark.parametrize("marked", QUOTATIONS)
def test_a_mark_within_a_quotation_or_name_does_not_end_the_sentence_around_it(marked: str) -> None:
    assert parts(marked.replace(BAR, " ")) == marked.split(BAR)


@pytest.mark.parametrize("marked", LISTS)
def test_a_list_run_together_comes_apart_at_its_labels(marked: str) -> None:
    assert parts(marked.replace(BAR, " ")) == marked.split(BAR)


@pytest.mark.parametrize("blank", ["", " ", "\n\t", "\u00a0\u2003"])
def test_nothing_but_blanks_has_no_sentence(blank: str) -> None:
    assert split(blank) == []


@pytest.mark.parametrize("blank", ["\n", "\r\n", "  ", "\u00a0", "\t"])
def test_any_blank_divides_sentences_and_belongs_to_none(blank: str) -> None:
    assert parts(f"One came.{blank}Two left.") == ["One came.", "Two left."]


def test_blanks_around_a_block_move_its_spans_and_change_nothing_else() -> None:
    text = "1. One came. Two left. 2. Mr. Moss stayed."
    moved = [(start + 3, end + 3) for start, end in split(text)]
    assert split(f" \n {text} \n") == moved


def test_a_character_without_meaning_is_part_of_its_sentence() -> None:
    assert parts("One\0 came.\ud800 No. Two\udfff left.") == [
        "One\0 came.\ud800 No.",
        "Two\udfff left.",
    ]


CHARACTERS = ".!?…\"'”’()[]•-*:1aAI \n\0\ud800\ufffc\u00a0\x1c\u200b🎉"
WORDS = (
    '. |! |... |. . . |." |Mr. |U.S. |e.g. |No. |5 p.m. |Yahoo! |The |word |said |iPhone |.NET '
    "|1. |2) |: 1. |b. |• |[1] "
)
PIECES = st.sampled_from([*CHARACTERS, *WORDS.split("|")])


@settings(deadline=None, max_examples=400)
@given(st.lists(PIECES).map("".join))
def test_the_contract_holds_for_any_order_of_telling_pieces(text: str) -> None:
    assert_contract(text)


@settings(deadline=None)
@given(st.text(st.characters(exclude_categories=())))
def test_the_contract_holds_for_any_string(text: str) -> None:
    assert_contract(text)


@settings(deadline=None)
@given(st.lists(PIECES).map("".join))
def test_the_same_text_gives_the_same_spans_when_it_stands_after_blanks(text: str) -> None:
    assert [(start + 2, end + 2) for start, end in split(text)] == split("\n " + text)


ENDLESS = {
    "dots": ".",
    "spaced dots": ". ",
    "far dots": ".    ",
    "ellipses": "…",
    "marks": "?! ",
    "quotes": '"',
    "stops and quotes": '."',
    "open brackets": "(",
    "closed brackets": "]",
    "half footnotes": ".[a",
    "letters": "a",
    "dotted letters": "a.",
    "initials": "A. ",
    "labels": "1. ",
    "introduced labels": ": 1. ",
    "bullets": "• ",
    "speakers": '!" Ann Moss ',
    "emoji": "🎉",
    "NUL": "\0",
}


@pytest.mark.parametrize("piece", ENDLESS.values(), ids=ENDLESS.keys())
def test_the_contract_holds_for_a_megabyte_of_one_thing(piece: str) -> None:
    assert_contract(piece * (1_000_000 // len(piece)))


def test_a_megabyte_of_blanks_has_no_sentence() -> None:
    assert split(" " * 1_000_000) == []


def test_a_megabyte_without_a_blank_is_one_sentence() -> None:
    assert split("ab.?" * 250_000) == [(0, 1_000_000)]


def test_every_sentence_of_a_megabyte_is_found() -> None:
    assert len(split("Mr. Moss left at 5 p.m. on May 2. " * 30_000)) == 30_000


def test_a_line_of_a_text_is_split_as_it_is_alone() -> None:
    line = 'He left "at 5 p.m." She went to the U.S. "Why?" Smith'
    text = f"1) One. 2) Two.\n{line}\nasked. It rained."
    start = text.index(line)
    alone = [(start + a, start + b) for a, b in split(line)]
    assert split(text, start, start + len(line)) == alone
