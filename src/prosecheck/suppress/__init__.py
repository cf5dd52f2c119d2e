"""Suppressions: what directives in a text hide, and what is wrong with them.

`making` reads the directives of an article into a screen, which hides diagnostics and says at the
end which directives hid nothing; `insertion` writes a new one.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from prosecheck.rule import Rule


class Catalogue(NamedTuple):
    """The rules that directives may name, and those that usually run: without `--select`.

    `silent` are the codes of remarks that are not made.
    """

    rules: Sequence[Rule]
    usual: Sequence[Rule]
    silent: frozenset[str] = frozenset()
