"""Frozen classes hold values as those of `dataclasses` do."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from dataclasses import FrozenInstanceError, dataclass
from functools import cached_property

import pytest

from prosecheck.api import option
from prosecheck.frozen import fields, frozen, replace


@frozen
class Place:
    """A place on a page."""

    line: int
    column: int = 1
    name: str = option("here", "what it is called")

    @cached_property
    def shown(self) -> str:
        """The place as people write it."""
        return f"{self.line}:{self.column}"


@dataclass(frozen=True)
class Standard:
    """Options as an author may declare them, too."""

    limit: int = option(3, "how many there may be", unit="words", minimum=1)


def test_values_are_given_in_order_or_by_name() -> None:
    place = Place(3, name="there")
    assert (place.line, place.column, place.name) == (3, 1, "there")


def test_what_is_missing_or_unknown_is_refused() -> None:
    with pytest.raises(TypeError, match="Place needs line"):
        Place()  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="Place does not take lien"):
        Place(1, lien=2)  # type: ignore[call-arg]


def test_a_value_too_many_or_given_twice_is_refused() -> None:
    with pytest.raises(TypeError, match="Place does not take 9"):
        Place(1, 2, "there", 9)  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="Place does not take line"):
        Place(1, line=1)  # type: ignore[misc]


def _shout(word: str) -> str:
    return f"{word}!"


@frozen
class Speaker:
    """Who says something, and how."""

    say: Callable[[str], str] = _shout


def test_a_default_that_is_a_function_stays_one() -> None:
    assert Speaker().say("Here") == "Here!"


def test_a_value_is_never_changed() -> None:
    place = Place(3)
    with pytest.raises(AttributeError, match="line of Place is frozen"):
        place.line = 4  # type: ignore[misc]
    with pytest.raises(AttributeError, match="line of Place is frozen"):
        del place.line
    assert place.line == 3


def test_a_copy_holds_other_values_and_computes_anew() -> None:
    place = Place(3)
    assert (place.shown, replace(place, line=4).shown) == ("3:1", "4:1")


def test_equal_values_make_equal_instances() -> None:
    assert Place(3) == Place(3, 1)
    assert hash(Place(3)) == hash(Place(3, 1))
    assert Place(3) != Place(4)


def test_an_instance_is_shown_as_it_is_made_and_leaves_the_process() -> None:
    place = Place(3)
    assert repr(place) == "Place(line=3, column=1, name='here')"
    assert pickle.loads(pickle.dumps(place)) == place


def test_fields_say_what_an_option_says() -> None:
    *_, name = fields(Place)
    assert (name.name, name.default, name.metadata["doc"]) == ("name", "here", "what it is called")


def test_options_may_be_a_dataclass() -> None:
    (limit,) = fields(Standard)
    assert (limit.name, limit.default, limit.metadata["minimum"]) == ("limit", 3, 1)
    assert Standard().limit == 3
    with pytest.raises(FrozenInstanceError):
        Standard().limit = 4  # type: ignore[misc]


def test_a_class_that_is_neither_has_no_fields() -> None:
    with pytest.raises(TypeError, match="dataclass"):
        fields(int)
