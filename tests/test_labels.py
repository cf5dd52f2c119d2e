"""The words of labels."""

import pytest

from prosecheck.labels import label_words, stem


@pytest.mark.parametrize(
    ("label", "words"),
    [
        ("UnitedStatesOfAmerica", ["united", "states", "of", "america"]),
        ("open-source_software", ["open", "source", "software"]),
        ("AIHardware", ["ai", "hardware"]),
        ("AiHardware", ["ai", "hardware"]),
        ("LLMs", ["llms"]),
        ("LLMStudy", ["llm", "study"]),
        ("GPT4", ["gpt", "4"]),
        ("Café Crème", ["café", "crème"]),
        ("R&D", ["r", "d"]),
        ("--", []),
    ],
)
def test_a_label_is_parted_at_marks_and_inner_capitals(label: str, words: list[str]) -> None:
    assert label_words(label) == words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("manufacturing", "manufacturers"),
        ("semiconductor", "semiconductors"),
        ("cities", "city"),
        ("programming", "programs"),
        ("editing", "editors"),
    ],
)
def test_forms_of_one_word_have_one_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize("word", ["ai", "us", "gas", "a"])
def test_a_short_word_is_its_own_stem(word: str) -> None:
    assert stem(word) == word


@pytest.mark.parametrize("word", ["sing", "ably", "ions", "ness", "ities"])
def test_a_stem_keeps_three_letters(word: str) -> None:
    assert len(stem(word)) >= 3
