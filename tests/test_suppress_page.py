"""The page on suppressions shows what works."""

import re
from pathlib import Path

import pytest

from prosecheck.config import Config
from prosecheck.directives import Action
from prosecheck.run import check_bytes, concluded

PAGE = (Path(__file__).parents[1] / "docs" / "suppressions.md").read_text("utf-8")
EXAMPLES = re.findall(r"^```(\w+)\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
FILLERS = Config(select=("FIL001",))


@pytest.mark.parametrize(("suffix", "text"), EXAMPLES, ids=[suffix for suffix, _ in EXAMPLES])
def test_an_example_hides_every_filler_in_it(suffix: str, text: str) -> None:
    checked = check_bytes(FILLERS, f"a.{suffix}", text.encode())
    (outcome,) = concluded([checked])
    assert outcome.diagnostics == ()
    assert outcome.suppressed == text.count("In order to")


def test_the_page_names_every_directive() -> None:
    assert all(f"`{action} RULES`" in PAGE for action in Action)
