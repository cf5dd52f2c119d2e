"""JSON is read to the same value or complaint, whatever Python reads it."""

import json

import pytest

from prosecheck.json_text import LEVELS, NotJsonError, is_too_deep, json_of, object_end


@pytest.mark.parametrize(
    ("text", "message", "offset"),
    [
        ('{"a": 1, }', "illegal trailing comma before end of object", 7),
        ("[1,\n]", "illegal trailing comma before end of array", 2),
        ("[,]", "expecting value", 1),
        ("{,}", "expecting property name enclosed in double quotes", 1),
        ('[1, "', "unterminated string starting at", 4),
        ("[1 2]", "expecting ',' delimiter", 3),
    ],
)
def test_a_complaint_is_that_of_no_one_version(text: str, message: str, offset: int) -> None:
    with pytest.raises(NotJsonError) as raised:
        json_of(text)
    assert (str(raised.value), raised.value.offset) == (message, offset)


@pytest.mark.parametrize("depth", [LEVELS + 1, 1_000, 100_000])
@pytest.mark.parametrize("closing", ["]", ""])
def test_what_nests_too_deep_is_too_deep_whether_or_not_it_is_broken(
    depth: int, closing: str
) -> None:
    text = "[" * depth + closing * depth
    assert is_too_deep(text, 0, len(text))
    if not closing:
        with pytest.raises(NotJsonError, match="nested too deep"):
            json_of(text)


def test_brackets_in_strings_and_beside_each_other_are_no_depth() -> None:
    text = json.dumps(["[" * 500, '{"' * 500, [[]] * 500])
    assert not is_too_deep(text, 0, len(text))


@pytest.mark.parametrize("depth", [LEVELS - 1, LEVELS + 1, 2_000, 100_000])
def test_an_object_ends_with_its_bracket_however_deep(depth: int) -> None:
    text = '{"a": ' + "[" * depth + "]" * depth + "}"
    assert object_end(text + "\n\nIt rained }") == len(text)


def test_a_number_of_thousands_of_digits_is_a_number() -> None:
    digits = "9" * 10_000
    assert json_of(digits) == digits
    assert object_end(f'{{"a": {digits}}}\n') == len(digits) + 7
