"""Expressions whose repetitions would take all memory are refused before they are compiled."""

import pytest

from prosecheck.phrases.expand import PatternError
from prosecheck.phrases.expression import compiled
from prosecheck.phrases.weight import HEAVIEST, weight
from prosecheck.vale.syntax import compiled as compiled_of_style


@pytest.mark.parametrize(
    ("expression", "wanted"),
    [
        ("abc", 3),
        ("a{3}b", 4),
        ("(ab){3}", 6),
        ("((a{10}){10}){10}", 1000),
        ("(a|b){2,9}[x{5}]", 7),
        (r"\(a\{5\}", 4 + 1),
        ("a{0}", 1),
        (")a(", 2),
    ],
)
def test_a_repeated_part_counts_as_often_as_it_must_stand(expression: str, wanted: int) -> None:
    assert weight(expression) == wanted


@pytest.mark.parametrize("expression", ["((a{1000}){1000}){1000}", "(a{99999}b){99999}"])
def test_what_is_too_heavy_is_refused(expression: str) -> None:
    with pytest.raises(PatternError, match=rf"more than {HEAVIEST:,} parts"):
        compiled(expression, case=True)
    with pytest.raises(PatternError, match=rf"more than {HEAVIEST:,} parts"):
        compiled_of_style(expression)
