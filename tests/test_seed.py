"""The article that the project starts from: what a release must see in it."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

SEED = Path(__file__).parents[1] / "examples" / "articles" / "openai-foxconn.txt"
TEXT = SEED.read_text("utf-8")

FILLER = {"filler-phrases", "empty-openers", "formulaic-conclusions"}
CLAIM = {"unsupported-superlatives", "inflated-vocabulary"}
TAG = {"irrelevant-tags", "malformed-tags", "duplicate-tags"}
MUST = [
    ("Share- Nishadil", {"page-chrome"}),
    ("0 Comments", {"page-chrome"}),
    ("4 minutes read", {"page-chrome"}),
    ("1 Views", {"page-chrome"}),
    ("Well, this is certainly a head-turner!", FILLER),
    ("It's all about", FILLER),
    ("It’s a win-win, really", FILLER),
    ("In an era marked by", FILLER),
    ("Let's be honest", FILLER),
    ("won't be without its challenges", FILLER),
    ("It paints a picture of", FILLER),
    ("Keep your eyes on this space", FILLER),
    ("unparalleled control over", CLAIM),
    ("masters of precision", CLAIM),
    ("incredibly significant", CLAIM),
    ("undeniable", CLAIM),
    ("unparalleled control, and", CLAIM),
    ("groundbreaking", CLAIM),
    ("profound indicator", CLAIM),
    ("This isn't merely a business deal; it's", {"negative-parallelism"}),
    ("They aren't just any manufacturer; they are masters", {"negative-parallelism"}),
    ("This isn't just about creating jobs", {"negative-parallelism"}),
    ("isn't just another tech news item; it’s", {"negative-parallelism"}),
    ("So, why would a company like OpenAI", {"rhetorical-questions"}),
    ("And Foxconn?", {"rhetorical-questions"}),
    ("relying on", {"truncated-disclaimers"}),
    ("ElonMusk", TAG),
    ("Cryptocurrency", TAG),
    ("Bitcoin", TAG),
    ("Fintech", TAG),
    ("AIArtificialIntelligence", TAG),
    ("AmazonComInc", TAG),
    ("Cnbc\n", TAG),
    ("SourceTagnameCnbcUsSource", TAG),
    ("SatyaNadella", TAG),
    ("AlphabetClassA", TAG),
    ("MicrosoftCorp", TAG),
    ("OracleCorp", TAG),
]
HONEST_TAGS = [
    "OpenAI",
    "Foxconn\n",
    "Manufacturing\n",
    "SupplyChain",
    "NationalSecurity",
    "ChatGPT\n",
]


@pytest.fixture(scope="module")
def found() -> list[dict[str, Any]]:
    command = [sys.executable, "-m", "prosecheck", "--isolated", "--output-format", "json"]
    run = subprocess.run([*command, str(SEED)], capture_output=True, check=False)
    assert run.returncode == 1
    diagnostics: list[dict[str, Any]] = json.loads(run.stdout)["diagnostics"]
    return diagnostics


def _rules_on(found: list[dict[str, Any]], start: int, end: int) -> set[str]:
    return {
        d["rule"]
        for d in found
        if d["range"]["start"]["offset"] < end and d["range"]["end"]["offset"] > start
    }


@pytest.mark.parametrize(("words", "rules"), MUST, ids=[words for words, _ in MUST])
def test_what_a_reader_minds_is_found(
    found: list[dict[str, Any]], words: str, rules: set[str]
) -> None:
    start = TEXT.index(words)
    assert _rules_on(found, start, start + len(words.rstrip())) & rules


@pytest.mark.parametrize("tag", HONEST_TAGS)
def test_a_tag_that_belongs_is_left_alone(found: list[dict[str, Any]], tag: str) -> None:
    start = TEXT.index(f"- {tag}") + 2
    assert not _rules_on(found, start, start + len(tag.rstrip()))
