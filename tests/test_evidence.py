"""How often rules fire on two folders of articles, as benchmarks/evidence.py measures it."""

import json
import math
import subprocess
import sys
from pathlib import Path

import pytest
from benchmarks.evidence import Interval, Sample, interval, rate, sentence, with_line

SCRIPT = Path(__file__).parents[1] / "benchmarks" / "evidence.py"
HUMAN = "A title\n\nIt rained on Monday in Leeds, and the match began an hour late.\n"
GENERATED = (
    "A title\n\nIt rained on Monday in Leeds, and it is worth noting that the match began late.\n\n"
    "It is worth noting that nobody went home early.\n"
)


@pytest.fixture
def folders(tmp_path: Path) -> list[str]:
    for folder, text in (("human", HUMAN), ("generated", GENERATED)):
        (tmp_path / folder).mkdir()
        for name in ("a.txt", "b.txt"):
            (tmp_path / folder / name).write_text(text)
    return [str(tmp_path / "human"), str(tmp_path / "generated")]


def _run(*args: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, str(SCRIPT), *args]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def _sample(*counts: int, words: int = 1000) -> Sample:
    return Sample((words,) * len(counts), {"rule": counts})


def _interval(human: Sample, generated: Sample) -> Interval:
    sides = [rate(side.counts["rule"], side.words) for side in (human, generated)]
    return interval(sides[0], sides[1], human, generated)


def test_the_table_has_a_row_a_rule_and_the_opt_in_rules_too(folders: list[str]) -> None:
    run = _run(*folders)
    assert run.returncode == 0
    assert "| FIL001 filler-phrases | 0.000 | 0.0 % | " in run.stdout
    assert "| RDB001 long-sentences (opt-in) | " in run.stdout
    assert run.stdout.splitlines()[-1].startswith("| all default rules | ")


def test_json_holds_the_counts_and_the_same_run_gives_the_same_bytes(
    folders: list[str], tmp_path: Path
) -> None:
    written = []
    for name in ("one.json", "two.json"):
        assert _run(*folders, "--json", str(tmp_path / name), "--name", "two towns").stderr == ""
        written.append((tmp_path / name).read_bytes())
    assert written[0] == written[1]
    report = json.loads(written[0])
    assert report["name"] == "two towns"
    assert report["human"] == {"articles": 2, "words": 30}
    filler = report["rules"]["filler-phrases"]
    assert (filler["human"]["findings"], filler["generated"]["findings"]) == (0, 4)
    assert filler["generated"]["share"] == 1
    assert filler["ratio"]["ratio"] is None


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["--write"], "--write needs --name"),
        (["--name", "x", "extra"], "unrecognized arguments: extra"),
    ],
)
def test_a_mistake_in_the_command_ends_with_2(
    folders: list[str], args: list[str], said: str
) -> None:
    run = _run(*folders, *args)
    assert run.returncode == 2
    assert said in run.stderr


def test_a_folder_without_articles_is_named(folders: list[str], tmp_path: Path) -> None:
    (tmp_path / "none").mkdir()
    run = _run(folders[0], str(tmp_path / "none"))
    assert run.returncode == 1
    assert "none: no articles in this folder" in run.stderr


def test_a_rate_counts_findings_in_1000_words_and_articles_with_one() -> None:
    found = rate([3, 0, 0, 1], [500, 500, 500, 500])
    assert (found.findings, found.per_1000, found.share) == (4, 2.0, 0.5)


def test_the_interval_of_even_findings_is_narrower_than_that_of_a_cluster() -> None:
    human = _sample(1, 1, 1, 1, 0, 0, 0, 0)
    even, cluster = _sample(2, 2, 2, 2, 2, 2, 2, 1), _sample(15, 0, 0, 0, 0, 0, 0, 0)
    narrow, wide = _interval(human, even), _interval(human, cluster)
    assert narrow.ratio == wide.ratio == pytest.approx(15 / 4)
    assert narrow.low is not None
    assert wide.low is not None
    assert wide.low < narrow.low < 15 / 4


def test_the_interval_lies_evenly_around_the_ratio_on_the_scale_of_logarithms() -> None:
    found = _interval(_sample(1, 0, 2, 0), _sample(3, 1, 4, 2))
    assert None not in found
    assert math.sqrt((found.low or 0) * (found.high or 0)) == pytest.approx(found.ratio)


def test_the_variance_is_that_of_the_ratio_estimator() -> None:
    # By hand: 0.001 a word; residues -1, 1, 0, 0 of 4 articles; (2 * 4 / 3) / 4000 ** 2.
    assert rate([0, 2, 1, 1], [1000] * 4).variance == pytest.approx(1e6 * (8 / 3) / 4000**2)


def test_a_rule_that_never_fires_on_people_has_a_lower_bound_alone() -> None:
    found = _interval(_sample(0, 0, 0, 0), _sample(9, 1, 1, 1))
    # Four of four articles: the share is at least 0.025 ** (1 / 4), by Clopper and Pearson.
    least = 0.025**0.25
    assert (found.ratio, found.high) == (None, None)
    assert found.low == pytest.approx(least / (1 - least))


def test_a_rule_that_fires_on_people_alone_has_an_upper_bound_alone() -> None:
    found = _interval(_sample(1, 1, 1, 1), _sample(0, 0, 0, 0, words=500))
    least = 0.025**0.25
    assert (found.ratio, found.low) == (0, 0)
    assert found.high == pytest.approx(2 * (1 - least) / least)


def test_a_rule_that_never_fires_has_no_ratio() -> None:
    assert _interval(_sample(0, 0), _sample(0, 0)) == (None, None, None)


def test_the_line_of_a_page_names_what_was_measured() -> None:
    human, generated = _sample(1, 0), _sample(4, 2)
    sides = [rate(side.counts["rule"], side.words) for side in (human, generated)]
    found = (sides[0], sides[1], _interval(human, generated))
    said = sentence(found, "two towns", human, generated)
    assert said.startswith(
        "Measured on two towns: 0.500 findings in 1,000 words by people (in 50.0"
    )
    assert max(map(len, said.splitlines())) <= 120


def test_the_line_stands_below_the_heading_and_is_replaced_the_next_time() -> None:
    page = "# a\n\n## Evidence\n\nIt was measured.\n\n## Sources\n"
    once = with_line(page, "One.")
    assert once == (
        "# a\n\n## Evidence\n\n<!-- measured -->\nOne.\n<!-- /measured -->\n\n"
        "It was measured.\n\n## Sources\n"
    )
    assert with_line(once, "Two.") == once.replace("One.", "Two.")


def test_a_page_without_the_heading_is_left_as_it_is() -> None:
    assert with_line("# a\n", "One.") == "# a\n"
