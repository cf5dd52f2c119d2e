"""Plain arguments mean without click what they mean with it."""

from __future__ import annotations

import os

import click
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from prosecheck.cli.arguments import Option, plainly
from prosecheck.cli.group import check_command
from prosecheck.cli.options import CHECK

_VALUES = [
    *("", "-", "--", "-q", "0", "1", "12", "+1", " 1", "1_0", "x", "CUT", "CUT, TAG,", "a=b"),
    *("json", "text", "never", "warning", "auto", "a.md", "ü", "--json", "sarif:a", "json:"),
]
_FLAGS = [flag for option in CHECK for flag in option.flags]
_WORDS = st.sampled_from([*_FLAGS, *_VALUES])
_JOINED = st.builds("{}={}".format, st.sampled_from([*_FLAGS, "--outp"]), st.sampled_from(_VALUES))


def _with_click(args: list[str]) -> dict[str, object] | None:
    try:
        return check_command().make_context("check", list(args)).params
    except (click.ClickException, click.exceptions.Exit):
        return None


@settings(max_examples=600)
@given(st.lists(st.one_of(_WORDS, _JOINED), max_size=6))
def test_what_is_read_without_click_is_what_click_reads(args: list[str]) -> None:
    plain = plainly(args, CHECK)
    assert plain is None or plain == _with_click(args)


@pytest.mark.parametrize("option", CHECK, ids=lambda option: option.name)
def test_every_option_is_read_without_click(option: Option) -> None:
    value = option.choices[0] if option.choices else "json" if "format" in option.name else "3"
    for flag in option.flags:
        args = ["a.md", flag] if option.is_flag else ["a.md", flag, value]
        plain = plainly(args, CHECK)
        assert plain is not None
        assert plain == _with_click(args)


def test_what_the_environment_says_is_read_without_click(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PROSECHECK_CACHE_DIR", os.fspath("/var/tmp/kept"))
    plain = plainly(["a.md"], CHECK) or {}
    assert plain == _with_click(["a.md"])
    assert plain["cache_dir"] == "/var/tmp/kept"


@pytest.mark.parametrize(
    "args", [[], ["--help"], ["a.md", "-h"], ["a.md", "--jobs", "none"], ["a.md", "--select"]]
)
def test_help_and_mistakes_are_left_to_click(args: list[str]) -> None:
    assert plainly(args, CHECK) is None
