"""Phrase tables in TOML: what they give and what is said about mistakes."""

from __future__ import annotations

from pathlib import Path

import pytest

from prosecheck.phrases.duplicates import duplicates
from prosecheck.phrases.table import Phrase, TableError, parse_table, read_table


def only(toml_text: str) -> Phrase:
    (phrase,) = parse_table(toml_text, "t.toml").phrases
    return phrase


def mistake(toml_text: str) -> str:
    with pytest.raises(TableError) as caught:
        parse_table(toml_text, "t.toml")
    return str(caught.value)


def test_a_bare_text_has_no_fix_and_counts_anywhere() -> None:
    phrase = only('[[phrase]]\ntext = "in order to"\n')
    assert phrase == Phrase("in order to", "", None, (), "", "", False, "", 2)


def test_every_key_is_carried() -> None:
    phrase = only(
        '[[phrase]]\ntext = "Apple"\nsuggest = ""\nunless = ["Apple pie"]\nlabel = "puff"\n'
        'at = "sentence"\ncase = true\nsource = "a book"\n'
    )
    assert phrase == Phrase(
        "Apple", "", "", ("Apple pie",), "puff", "sentence", True, "a book", line=2
    )


def test_an_array_of_texts_is_one_phrase_each_on_its_own_line() -> None:
    table = parse_table('[[phrase]]\nlabel = "x"\ntext = [\n  "one",\n\n  "two",\n]\n', "t.toml")
    assert [(p.text, p.label, p.line) for p in table.phrases] == [("one", "x", 4), ("two", "x", 6)]


def test_an_array_of_expressions_is_one_phrase_each() -> None:
    table = parse_table("[[phrase]]\nregex = ['a+', 'b+']\n", "t.toml")
    assert [p.regex for p in table.phrases] == ["a+", "b+"]


def test_an_exception_may_be_one_string() -> None:
    assert only('[[phrase]]\ntext = "a"\nunless = "a b"\n').unless == ("a b",)


def test_defaults_hold_for_every_phrase_that_does_not_say_otherwise() -> None:
    table = parse_table(
        '[defaults]\nsource = "s"\nlabel = "l"\nat = "block"\nsuggest = ""\n'
        '[[phrase]]\ntext = "a"\n[[phrase]]\ntext = "b"\nlabel = "m"\nsuggest = "c"\n',
        "t.toml",
    )
    assert [(p.source, p.label, p.at, p.suggest) for p in table.phrases] == [
        ("s", "l", "block", ""),
        ("s", "m", "block", "c"),
    ]


def test_curly_apostrophes_of_patterns_are_straightened() -> None:
    phrase = only('[[phrase]]\ntext = "it’s"\nunless = "it’s it"\n')
    assert (phrase.text, phrase.unless) == ("it's", ("it's it",))


def test_lines_are_counted_past_headers_and_keys_inside_strings_and_comments() -> None:
    table = parse_table(
        '# [[phrase]]\n[[phrase]]\nsource = """\n[[phrase]]\ntext = "x" """\ntext = "a" # "b"\n'
        "[defaults]\nsource = 'text = 1'\n[[ phrase ]]\nlabel = ''\ntext = 'c'\n",
        "t.toml",
    )
    assert [(p.text, p.line) for p in table.phrases] == [("a", 6), ("c", 11)]


def test_entries_in_an_inline_array_are_read() -> None:
    table = parse_table('phrase = [{text = "a"}, {text = "b"}]\n', "t.toml")
    assert [(p.text, p.line) for p in table.phrases] == [("a", 1), ("b", 1)]


def test_an_empty_file_is_an_empty_table() -> None:
    assert parse_table("", "t.toml").phrases == ()


def test_a_table_is_read_from_a_file(tmp_path: Path) -> None:
    path = tmp_path / "phrases.toml"
    path.write_text('[[phrase]]\ntext = "café"\n', "utf-8")
    table = read_table(path)
    assert (table.path, table.phrases[0].text) == (str(path), "café")


def test_a_file_in_another_encoding_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "phrases.toml"
    path.write_bytes(b"# caf\xe9\n")
    with pytest.raises(TableError, match="not UTF-8: a wrong byte at offset 5"):
        read_table(path)


def test_broken_toml_is_named_with_its_line() -> None:
    assert mistake('[[phrase]]\ntext = "a\n').startswith("t.toml: not TOML: ")
    assert "line 2" in mistake('[[phrase]]\ntext = "a\n')


def test_an_unknown_key_suggests_the_nearest() -> None:
    message = mistake('\n[[phrase]]\ntext = "a"\nsugest = "b"\n')
    assert message.startswith('t.toml:4: unknown key "sugest" in a [[phrase]], wanted text, regex')
    assert message.endswith('did you mean "suggest"?')


def test_an_unknown_top_level_key_suggests_the_nearest() -> None:
    assert mistake('[[phrases]]\ntext = "a"\n').endswith('did you mean "phrase"?')


def test_defaults_hold_no_patterns() -> None:
    assert 'unknown key "text" in [defaults]' in mistake('[defaults]\ntext = "a"\n')


@pytest.mark.parametrize(
    ("toml_text", "wanted"),
    [
        ('[[phrase]]\nlabel = "a"\n', 'neither of "text" and "regex" found'),
        ('[[phrase]]\ntext = "a"\nregex = "b"\n', 'both of "text" and "regex" found'),
        ("[[phrase]]\ntext = 3\n", "found 3, wanted a string or an array of strings"),
        ('[[phrase]]\ntext = ["a", 3]\n', "wanted a string or an array of strings"),
        ("[[phrase]]\ntext = []\n", "found an empty array"),
        ('[[phrase]]\ntext = "a"\nsuggest = false\n', "found False, wanted a string"),
        ('[[phrase]]\ntext = "a"\ncase = "yes"\n', 'found "yes", wanted true or false'),
        ('[[phrase]]\ntext = "a"\nat = "sentance"\n', 'did you mean "sentence"?'),
        ('[[phrase]]\ntext = "a"\nunless = 1\n', 'key "unless": found 1'),
        ('phrase = "a"\n', '"phrase" must be tables'),
        ("defaults = 1\n", '"defaults" must be a table'),
        ("[[phrase]]\nregex = '('\n", "it is no regular expression"),
        ("[[phrase]]\nregex = 'a*'\n", "it matches the empty text"),
    ],
)
def test_a_mistake_is_told_in_one_sentence(toml_text: str, wanted: str) -> None:
    message = mistake(toml_text)
    assert wanted in message
    assert message.startswith("t.toml:")
    assert "\n" not in message


def test_a_pattern_mistake_names_the_line_of_the_pattern() -> None:
    assert mistake('[[phrase]]\ntext = [\n"a",\n"(b",\n]\n') == (
        't.toml:4: key "text": found "(b", but "(" is never closed'
    )


def test_an_exception_with_a_mistake_is_refused() -> None:
    assert mistake('[[phrase]]\ntext = "a"\nunless = "b)"\n').startswith('t.toml:3: key "unless"')


def pairs(toml_text: str) -> list[tuple[str, str, str]]:
    found = duplicates(parse_table(toml_text, "t.toml"))
    return [(a.text or a.regex, b.text or b.regex, text) for a, b, text in found]


def test_phrases_that_share_a_literal_are_a_pair() -> None:
    toml_text = '[[phrase]]\ntext = ["(big|huge) win", "a", "Huge (win|loss)"]\n'
    assert pairs(toml_text) == [("(big|huge) win", "Huge (win|loss)", "Huge win")]


def test_one_phrase_is_no_pair_with_itself() -> None:
    assert pairs('[[phrase]]\ntext = "(a|a|A) b"\n') == []


def test_phrases_that_ask_for_their_case_are_a_pair_only_in_the_same_case() -> None:
    assert pairs('[[phrase]]\ncase = true\ntext = ["us", "US", "U(S|K)"]\n') == [
        ("US", "U(S|K)", "US")
    ]


def test_an_expression_written_twice_is_a_pair_and_not_with_a_text() -> None:
    assert pairs('[[phrase]]\nregex = ["ab", "ab"]\n[[phrase]]\ntext = "ab"\n') == [
        ("ab", "ab", "ab")
    ]
