"""Phrases found in prose, with exact positions."""

from __future__ import annotations

import pickle
import subprocess
import sys
import tracemalloc

import pytest

from prosecheck.phrases.matcher import Matcher, PatternTimeout
from prosecheck.phrases.plan import plan
from prosecheck.phrases.table import PhraseTable, parse_table


def table(toml_text: str) -> PhraseTable:
    return parse_table(toml_text, "t.toml")


def found(toml_text: str, prose: str) -> list[str]:
    (hits,) = Matcher([table(toml_text)]).hits(prose)
    return [prose[hit.start : hit.end] for hit in hits]


def text(*patterns: str, more: str = "") -> str:
    return f"[[phrase]]\ntext = {[*patterns]!r}\n{more}\n"


def expression(*patterns: str, more: str = "") -> str:
    return "[[phrase]]\nregex = [" + ", ".join(f"'''{p}'''" for p in patterns) + f"]\n{more}\n"


TOO_MANY = "(a|b|c|d|e|f|g|h|i|j)" * 4


@pytest.mark.parametrize(
    ("pattern", "prose", "wanted"),
    [
        ("in order to", "In order to win, IN ORDER TO", ["In order to", "IN ORDER TO"]),
        ("in order to", "in\n order\u00a0\tto", ["in\n order\u00a0\tto"]),
        ("in order to", "  in order to  ", ["in order to"]),
        ("it's so", "it’s so, itʼs so, it's so", ["it’s so", "itʼs so", "it's so"]),
        ("it’s so", "it's so", ["it's so"]),
        ("straße", "STRAẞE Straße", ["STRAẞE", "Straße"]),
        ("istanbul", "İSTANBUL i̇ İstanbul!", ["İSTANBUL", "İstanbul"]),
        ("οδος", "ΟΔΟΣ Οδος", ["ΟΔΟΣ", "Οδος"]),
        ("win", "😀\x00\ud800 win \udfff\x00win", ["win", "win"]),
        ("😀 win", "😀 win", ["😀 win"]),
        ("[insert name]", "x[Insert Name]y", ["[Insert Name]"]),
        ("C++", "C++ c++y", ["C++", "c++"]),
    ],
)
def test_a_phrase_is_found_where_it_stands(pattern: str, prose: str, wanted: list[str]) -> None:
    assert found(text(pattern), prose) == wanted


@pytest.mark.parametrize(
    ("pattern", "prose"),
    [
        ("it's", "it'sy"),
        ("art", "artful smart art_ art2 2art arté"),
        ("cafe", "cafe\u0301"),
        ("port", "im\u00adport\u00adant port\u200dable"),
        ("we can", "we can't we can’t"),
        ("state-of-the-art", "non-state-of-the-art"),
        ("end of the day", "the end of the day-long, weekend-end of the day\u2010long"),
        ("it", "it's"),
    ],
)
def test_a_phrase_is_not_found_inside_a_word(pattern: str, prose: str) -> None:
    assert found(text(pattern), prose) == []


@pytest.mark.parametrize(
    "prose",
    [
        "'the day'",
        "-the day-",
        "(the day)",
        "so--the day--so",
        "so–the day–so",
        "the day'",
        "«the day»",
    ],
)
def test_punctuation_that_joins_no_word_is_a_boundary(prose: str) -> None:
    assert found(text("the day"), prose) == ["the day"]


def test_an_edge_that_is_no_word_needs_no_boundary() -> None:
    assert found(text("-powered", "'t", "e-"), "AI-powered can’t e-mail") == [
        "-powered",
        "’t",
        "e-",
    ]


def test_the_longest_match_at_a_place_counts() -> None:
    assert found(text("in order( to( be)?)?"), "in order to be") == ["in order to be"]


def test_the_longer_of_two_phrases_counts_and_the_leftmost_first() -> None:
    toml_text = text("a b", "b c d", "a b c")
    assert found(toml_text, "a b c d, b c d") == ["a b c", "b c d"]


def test_the_first_of_two_phrases_on_one_span_counts() -> None:
    (hits,) = Matcher([table(text("(a|b) c", "a c"))]).hits("a c")
    assert [hit.phrase.text for hit in hits] == ["(a|b) c"]


def test_tables_do_not_disturb_each_other() -> None:
    first, second = Matcher([table(text("a b c")), table(text("b c", "a b c"))]).hits("a b c b c")
    assert [hit[:2] for hit in first] == [(0, 5)]
    assert [hit[:2] for hit in second] == [(0, 5), (6, 9)]


def test_no_tables_have_no_hits() -> None:
    assert Matcher([]).hits("a") == []
    assert Matcher([table("")]).hits("a") == [[]]


def test_letter_case_is_exact_where_it_is_asked_for() -> None:
    toml_text = text("(US|Us) is", "it’s", more="case = true")
    assert found(toml_text, "US is us is Us\nis uS is it’s It's") == ["US is", "Us\nis", "it’s"]


def test_a_hit_that_an_exception_overlaps_is_dropped() -> None:
    toml_text = text("the best", more='unless = ["the best (of|man)", "at the best"]')
    assert found(toml_text, "the best, the Best\nman, at the best, the best") == [
        "the best",
        "the best",
    ]


def test_an_exception_is_only_for_its_own_phrase() -> None:
    toml_text = text("a b c", more='unless = "c d"') + text("a b")
    assert found(toml_text, "a b c d") == ["a b"]


def test_an_exception_respects_words() -> None:
    assert found(text("the best", more='unless = "the best of"'), "the best offer") == ["the best"]


@pytest.mark.parametrize("prose", ["[a][b]", "[b][a]", "[a][b][a]"])
def test_an_exception_that_only_touches_a_hit_leaves_it(prose: str) -> None:
    assert found(text("[b]", more='unless = "[a]"'), prose) == ["[b]"]


def test_an_exception_of_too_many_literals_holds() -> None:
    toml_text = text("the best", more=f'unless = "the best {TOO_MANY}"')
    assert found(toml_text, "the best abcd, the best abcz") == ["the best"]


def test_one_text_may_be_the_phrase_of_one_and_the_exception_of_another() -> None:
    toml_text = text("a b") + text("b", more='unless = "a b"')
    assert found(toml_text, "a b b") == ["a b", "b"]


def test_a_pattern_of_too_many_literals_is_found_alike() -> None:
    toml_text = text(f"it's (very )?{TOO_MANY}( or)?( so)?")
    assert found(toml_text, "It’s\nABCD or  so, it's very jjjj or sob; it's abcdx") == [
        "It’s\nABCD or  so",
        "it's very jjjj or",
    ]


def test_a_pattern_of_too_many_literals_takes_its_longest_match() -> None:
    assert found(text(f"{TOO_MANY}( or| or else)"), "abcd or else") == ["abcd or else"]


def test_a_pattern_of_too_many_literals_needs_no_blank_around_a_missing_group() -> None:
    assert found(text(f"{TOO_MANY} (very)? good"), "abcd good") == ["abcd good"]


def test_a_pattern_of_too_many_literals_respects_case() -> None:
    assert found(text(f"X{TOO_MANY}", more="case = true"), "Xabcd xabcd XABCD") == ["Xabcd"]


def test_an_expression_is_found_with_and_without_an_anchor() -> None:
    toml_text = expression(r"best \w+ ever", r"(\w)\1\1")
    assert found(toml_text, "The BEST day ever, aaa.\nthe best\nday ever bbb") == [
        "BEST day ever",
        "aaa",
        "bbb",
    ]


def test_an_expression_sees_one_line_whose_ends_are_its_own() -> None:
    prose = "one end\nstart two end\nend"
    assert found(expression("^[^z]*end$"), prose) == ["one end", "start two end", "end"]
    assert found(expression(r"^\w+"), prose) == ["one", "start", "end"]


def test_an_expression_that_names_the_line_break_sees_all() -> None:
    assert found(expression(r"end\nst"), "an end\nstart") == ["end\nst"]


def test_an_expression_is_found_on_each_line_its_anchor_is_on() -> None:
    prose = "\u00a0 a\n\nword word 1\n\n\n  b\nword 2 word 3\nnone\nword4"
    assert found(expression(r"word ?\d"), prose) == ["word 1", "word 2", "word 3", "word4"]


def test_an_expression_matches_curly_apostrophes_and_keeps_blanks() -> None:
    assert found(expression("it’s  so"), "it’s  so it's  so it's so") == ["it’s  so", "it's  so"]


def test_an_expression_respects_case_where_it_is_asked_for() -> None:
    assert found(expression("[A-Z]ord", more="case = true"), "Word word") == ["Word"]


def test_the_blanks_of_an_anchor_are_those_of_the_prose() -> None:
    toml_text = expression(r"\bin  two \w+", r"a lot\s+of words")
    prose = "in  two words, in two words; a lot \nof words, a lot  of words"
    assert found(toml_text, prose) == ["in  two words", "a lot  of words"]


def test_an_anchor_is_found_in_letters_that_are_the_same_but_for_case() -> None:
    assert found(expression(r"\dkiss"), "1KIſS 1\u212aİss 1kıss") == [
        "1KIſS",
        "1\u212aİss",
    ]


def test_a_literal_may_be_a_phrase_and_an_anchor() -> None:
    first, second = Matcher([table(text("best")), table(expression(r"best\w*"))]).hits("best bests")
    assert [hit[:2] for hit in first] == [(0, 4)]
    assert [hit[:2] for hit in second] == [(0, 4), (5, 10)]


def test_a_match_of_nothing_is_no_hit() -> None:
    assert found(expression(r"(?=a)", r"\b"), "a") == []


def test_an_exception_holds_for_an_expression() -> None:
    toml_text = expression(r"best \w+", more='unless = "best man"')
    assert found(toml_text, "best man best day") == ["best day"]


def test_an_expression_that_runs_out_of_time_is_named() -> None:
    matcher = Matcher([table("[[phrase]]\nlabel = ''\nregex = '(?:a|aa)+$'\n")])
    with pytest.raises(PatternTimeout, match=r"t\.toml:3: the pattern ran out of time") as caught:
        matcher.hits("a" * 80 + "b")
    assert (caught.value.path, caught.value.line) == ("t.toml", 3)


def test_a_plan_that_was_kept_serves_as_well() -> None:
    tables = [table(text("in order to", TOO_MANY) + expression("(\\w)\\1"))]
    kept = pickle.loads(pickle.dumps((tables, plan(tables))))
    prose = "in order to abcd"
    assert Matcher(kept[0], planned=kept[1]).hits(prose) == Matcher(tables).hits(prose)


def test_the_automaton_and_the_index_find_the_same() -> None:
    tables = [table(text("aa", "a a", "a", "aa a"))]
    prose = "aaa aa a a"
    assert Matcher(tables, automaton_from=0).hits(prose) == Matcher(tables).hits(prose)


def test_a_long_prose_is_searched_without_a_copy_of_it() -> None:
    matcher = Matcher([table(text("in order to") + expression(r"went \w+ly"))])
    prose = "“We” rested, and it rained. " * 80_000 + "We went slowly in order to see."
    tracemalloc.start()
    (hits,) = matcher.hits(prose)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert [prose[hit.start : hit.end] for hit in hits] == ["went slowly", "in order to"]
    assert peak < sys.getsizeof(prose)


def test_the_regex_module_is_imported_only_for_expressions() -> None:
    script = (
        "import sys\n"
        "from prosecheck.phrases.matcher import Matcher\n"
        "from prosecheck.phrases.table import parse_table\n"
        "assert 'tomllib' not in sys.modules\n"
        "Matcher([parse_table('[[phrase]]\\ntext = \"a\"', 't')]).hits('a')\n"
        "assert 'regex' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", script], check=True)


def test_phrases_are_found_where_the_automaton_is_not_installed() -> None:
    script = (
        "import sys\n"
        "sys.modules['ahocorasick_rs'] = None\n"
        "from prosecheck.phrases.matcher import Matcher\n"
        "from prosecheck.phrases.table import parse_table\n"
        "(hits,) = Matcher([parse_table('[[phrase]]\\ntext = \"a b\"', 't')]).hits('A  b')\n"
        "assert [hit[:2] for hit in hits] == [(0, 4)]\n"
    )
    subprocess.run([sys.executable, "-c", script], check=True)
