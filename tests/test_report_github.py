"""Workflow commands, read back as GitHub's runner reads them."""

import re
from typing import NamedTuple

from hypothesis import given

from prosecheck.frozen import replace
from prosecheck.printable import printable
from prosecheck.report import Report, renderer
from prosecheck.report.formats.github import LIMIT
from prosecheck.rule import Severity
from tests.reports import ABOUT, HOSTILE, many, reports

COMMANDS = {"error", "warning", "notice", "group", "endgroup", "add-mask", "stop-commands"}
KINDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


class Command(NamedTuple):
    """One command as the runner has it."""

    name: str
    properties: dict[str, str]
    data: str


def commands_in(log: str) -> list[Command]:
    """Read a log as `ActionCommand.TryParseV2` and `ProcessCommand` of actions/runner do."""
    found = []
    for line in re.split("\r\n|\r|\n", log):
        match = re.match(r"\s*::(.*?)::(.*)", line, re.DOTALL)
        name, _, rest = match[1].partition(" ") if match else ("", "", "")
        if match and name in COMMANDS:
            pairs = [pair.partition("=") for pair in rest.strip().split(",") if pair]
            properties = {key: _unescaped(value, "%3A:", "%2C,") for key, _, value in pairs}
            found.append(Command(name, properties, _unescaped(match[2])))
    return found


def _unescaped(text: str, *more: str) -> str:
    for pair in ("%0D\r", "%0A\n", *more, "%25%"):
        text = text.replace(pair[:3], pair[3:])
    return text


def _commands(report: Report) -> list[Command]:
    return commands_in(renderer("github")(report, ABOUT))


@given(report=reports())
def test_the_runner_reads_one_command_a_finding_and_no_other(report: Report) -> None:
    by_severity = sorted(report.complaints, key=lambda d: list(Severity).index(d.severity))
    assert [(c.name, c.properties["file"], c.data) for c in _commands(report)] == [
        (KINDS[d.severity], printable(d.path), printable(d.message)) for d in by_severity
    ]


@given(report=reports())
def test_the_runner_takes_lines_and_columns_as_they_are(report: Report) -> None:
    for command in _commands(report):
        places = {k: int(v) for k, v in command.properties.items() if k not in ("file", "title")}
        if not places:
            continue
        assert 1 <= places["line"] <= places["endLine"]
        if places["line"] != places["endLine"]:
            assert "col" not in places
            assert "endColumn" not in places
        else:
            assert 1 <= places["col"] <= places["endColumn"]


def test_the_title_names_code_and_rule() -> None:
    (command,) = _commands(many({Severity.INFO: 1}))
    assert command.properties == {
        "file": "a.txt",
        "line": "1",
        "endLine": "1",
        "col": "4",
        "endColumn": "6",
        "title": "TST001 finder",
    }


def test_findings_past_the_limit_of_a_step_stand_in_the_log_and_a_notice_counts_them() -> None:
    report = many({Severity.ERROR: 12, Severity.WARNING: 3, Severity.INFO: 11})
    *annotations, group, end = _commands(report)
    assert (group.name, end.name) == ("group", "endgroup")
    names = [command.name for command in annotations]
    assert {name: names.count(name) for name in names} == {
        "error": LIMIT,
        "warning": 3,
        "notice": LIMIT,
    }
    assert annotations[-1].data.startswith("4 more findings")
    log = renderer("github")(report, ABOUT)
    for text in ("error 10", "error 11", "info 9", "info 10"):
        assert f"\na.txt:1:4: TST001 {text}\n" in log


def test_hostile_text_past_the_limit_is_no_command() -> None:
    report = many({Severity.WARNING: 3 * len(HOSTILE)})
    report = report._replace(
        diagnostics=tuple(
            found._replace(path=text + ".md", message=text)
            for found, text in zip(report.diagnostics, HOSTILE * 3, strict=True)
        )
    )
    names = [command.name for command in _commands(report)]
    assert names == ["warning"] * LIMIT + ["notice", "group", "endgroup"]


def test_a_path_is_told_from_the_root_of_the_repository() -> None:
    about = replace(ABOUT, folder="/home/site/docs", root="/home/site")
    (command,) = commands_in(renderer("github")(many({Severity.ERROR: 1}), about))
    assert command.properties["file"] == "docs/a.txt"
