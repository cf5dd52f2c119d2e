"""Hostile texts are answered like all others: in time, by every rule, at exact positions."""

import resource
import sys
from time import process_time

import pytest

from prosecheck.config import Config
from prosecheck.run import check_bytes, concluded
from tests.hostile_inputs import KINDS, Kind

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="measures as Linux does")
SIZE = 12_000
LONGEST = 10
"""Seconds of CPU; the slowest takes a third of one, and quadratic work on 100 times as much ends
only after hours."""
MEMORY = 600_000
"""Kilobytes that all of them together may take."""


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_hostile_text_is_answered(kind: Kind) -> None:
    data = kind.make(SIZE).encode("utf-8", "surrogatepass")
    start = process_time()
    (outcome,) = concluded([check_bytes(Config(), f"a.{kind.suffix}", data)])
    assert process_time() - start < LONGEST
    assert outcome.failure is None or outcome.failure.message.startswith(("not ", "empty"))
    text = outcome.source.text if outcome.source else ""
    for found in outcome.diagnostics:
        assert found.code != "PRC001", found.message
        assert text[found.start.offset : found.end.offset] == found.excerpt


def test_no_hostile_text_takes_much_memory() -> None:
    for kind in KINDS:
        check_bytes(Config(), f"a.{kind.suffix}", kind.make(SIZE).encode("utf-8", "surrogatepass"))
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss < MEMORY
