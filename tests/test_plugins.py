"""Rules of other distributions, through the entry point that ours use."""

import json
import subprocess
import sys
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path
from types import ModuleType
from typing import Any

import pluggy
import pytest

import prosecheck.api
import prosecheck_rules
from prosecheck.hooks import brought_by
from prosecheck.plugins import hookimpl, installed_rules
from prosecheck.rule import CODE, NAME
from tests.strangers import bringing, install, plugin


def _run(env: dict[str, str], *args: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "prosecheck", *args]
    return subprocess.run(command, env=env, capture_output=True, text=True, check=False)


@pytest.fixture
def article(tmp_path: Path) -> str:
    path = tmp_path / "a.txt"
    path.write_text("A title\n\nWhat a bother it was.\n", "utf-8")
    return str(path)


def test_a_rule_of_a_stranger_runs_and_is_listed(tmp_path: Path, article: str) -> None:
    env = install(tmp_path / "site", "bother", plugin())
    assert "3:8: BTH001 [warning] bother was found (no-bother)" in _run(env, article).stdout
    assert "finds bother (bother)" in _run(env, "rules").stdout
    assert _run(env, "--ignore", "no-bother", article).returncode == 0


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (plugin(code="FIL001"), "rule FIL001 is brought twice: by prosecheck"),
        (plugin(name="filler-phrases"), "rule filler-phrases is brought twice: by prosecheck"),
        (plugin(code="B1"), 'bother brings a rule with the code "B1", wanted three capitals'),
        (plugin(code="PRC100"), 'bother brings a rule with the code "PRC100", wanted three capi'),
        (plugin(name="No bother"), 'bother brings a rule with the name "No bother", wanted small'),
        ("import nowhere_to_be_found", "plugin bother (bother) cannot be loaded: No module named"),
        (plugin().replace("prosecheck_rules", "prosecheck_roles"), "unknown hook"),
        ("1 / 0", "plugin bother (bother) cannot be loaded: division by zero"),
        (
            plugin().replace("api = 1", "api = 2"),
            "plugin bother (bother) is made for version 2 of the API; this prosecheck has "
            "version 1",
        ),
        (
            plugin().replace("prosecheck_api", "api"),
            "does not say for which version of the API it is made",
        ),
        (
            plugin().replace("Finding,", "Finding, Novelty,"),
            "cannot import name 'Novelty' from 'prosecheck.api'",
        ),
        (
            bringing({".md": "bother"}, {}),
            "the suffix .md is brought twice: by prosecheck and by both",
        ),
        (bringing({}, {"json": "bother"}), "the output format json is brought twice: by prosech"),
        (
            bringing({"md": "bother"}, {}),
            'a reader for "md", wanted a suffix in small letters (".srt")',
        ),
        (bringing({1: "bother"}, {}), 'a reader for "1", wanted a suffix in small letters'),
        (
            bringing({".x": "nowhere"}, {}),
            'the reader of ".x" names "nowhere", wanted a module that',
        ),
        (bringing({}, {"A b": "bother"}), 'an output format "A b", wanted small letters, digits'),
        (
            plugin().replace("return [", "return [{}, "),
            "prosecheck_rules gives a dict, wanted Rules",
        ),
        ("raise SystemExit", "plugin bother (bother) cannot be loaded: SystemExit"),
        (bringing({}, {"x": "nowhere"}), 'the output format "x" names "nowhere", wanted a module'),
    ],
    ids=[
        *("code twice", "name twice", "code", "own code", "name", "import", "unknown hook"),
        *("error", "other API", "no API", "name of another API", "suffix twice", "format twice"),
        *("suffix", "suffix of no text", "reader", "format", "no rule", "exit", "reporter"),
    ],
)
def test_a_plugin_that_cannot_be_used_stops_the_run_and_is_named(
    tmp_path: Path, article: str, code: str, said: str
) -> None:
    run = _run(install(tmp_path / "site", "bother", code), article)
    assert run.returncode == 2
    assert said in run.stderr
    assert "bother" in run.stderr
    assert "Traceback" not in run.stderr


def test_our_rules_come_in_the_order_of_their_codes_from_our_distribution() -> None:
    found = installed_rules()
    codes = [entry.rule.code for entry in found]
    assert codes == sorted(codes)
    assert {entry.distribution for entry in found} == {"prosecheck"}


def test_our_rules_come_through_the_hook_of_strangers_too() -> None:
    rules, *_ = brought_by(prosecheck_rules, "builtin")
    assert rules == [entry.rule for entry in installed_rules()]


@pytest.mark.parametrize("marker", [hookimpl, pluggy.HookimplMarker("prosecheck")])
def test_a_hook_may_be_marked_by_us_or_by_pluggy(marker: Callable[..., Any]) -> None:
    plugin = ModuleType("plugin")
    rules = prosecheck_rules.prosecheck_rules()
    vars(plugin)["prosecheck_rules"] = marker(lambda: rules)
    assert brought_by(plugin, "plugin")[0] == rules


def test_codes_and_names_have_the_form_that_the_schema_promises() -> None:
    schema = json.loads(files("prosecheck.report").joinpath("json.schema.json").read_text("utf-8"))
    promised = schema["$defs"]["diagnostic"]["properties"]
    assert promised["code"]["pattern"] == f"^{CODE}$"
    assert promised["rule"]["pattern"] == f"^({NAME})$"


@pytest.fixture
def lines(tmp_path: Path) -> dict[str, str]:
    """Install a plugin that reads and writes line by line."""
    return install(tmp_path / "site", "lines", bringing())


def test_a_reader_of_a_stranger_reads_its_files_in_folders_too(
    tmp_path: Path, lines: dict[str, str]
) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "a.lines").write_text("% in order to hide\nWe met in order to talk.\n", "utf-8")
    for path in (folder / "a.lines", folder):
        run = _run(
            lines, "--isolated", "--select", "FIL001", "--output-format", "concise", str(path)
        )
        assert run.stdout.count("FIL001") == 1
        assert "a.lines:2:8: FIL001" in run.stdout
    assert "no articles in this folder" in _run(lines, "--no-plugins", str(folder)).stderr


def test_fixes_and_suppressions_work_in_the_files_of_a_strangers_reader(
    tmp_path: Path, lines: dict[str, str]
) -> None:
    path = tmp_path / "a.lines"
    text = (
        "% in order to hide\nWe met in order to talk.\n\n"
        "[prosecheck-disable-next-line FIL001]\nWe met in order to talk.\n"
    )
    path.write_text(text, "utf-8")
    args = ("--isolated", "--select", "FIL001", "--fix", "--unsafe-fixes", str(path))
    assert _run(lines, *args).returncode == 0
    assert path.read_text("utf-8") == text.replace("met in order to", "met to", 1)


def test_a_reporter_of_a_stranger_writes_and_is_named_by_a_configuration(
    tmp_path: Path, article: str, lines: dict[str, str]
) -> None:
    Path(article).write_text("A title\n\nWe met in order to talk.\n", "utf-8")
    args = ("--select", "FIL001", article)
    assert _run(lines, "--isolated", "--output-format", "lines", *args).stdout.endswith(
        "FIL001 3\n"
    )
    config = tmp_path / "prosecheck.toml"
    config.write_text('output-format = "lines"\n', "utf-8")
    assert _run(lines, "--config", str(config), *args).stdout.endswith(" FIL001 3\n")
    refused = _run(lines, "--no-plugins", "--config", str(config), *args)
    assert refused.returncode == 2
    assert "the output format lines comes with a plugin: drop --no-plugins" in refused.stderr


def test_an_unknown_format_is_told_with_those_of_plugins(
    article: str, lines: dict[str, str]
) -> None:
    run = _run(lines, "--output-format", "line", article)
    assert run.returncode == 2
    assert "'checkstyle', 'lines'" in run.stderr


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ("raise KeyError('cue')", "its reader lines failed: 'cue'"),
        ("return 'words'", "its reader lines failed: it gave something other than articles"),
    ],
)
def test_a_reader_that_fails_is_named_and_the_other_files_are_checked(
    tmp_path: Path, article: str, wrong: str, said: str
) -> None:
    code = bringing().replace("    projection = P", f"    {wrong}\n    projection = P")
    env = install(tmp_path / "site", "lines", code)
    (tmp_path / "b.lines").write_text("Words.\n", "utf-8")
    run = _run(env, "--isolated", str(tmp_path / "b.lines"), article)
    assert run.returncode == 2
    assert said in run.stderr
    assert "in 1 file" in run.stdout
    assert "Traceback" not in run.stderr


def test_a_reporter_that_fails_ends_the_run_with_a_sentence(tmp_path: Path, article: str) -> None:
    code = bringing().replace('return "".join(', "return 1 / len(")
    env = install(tmp_path / "site", "lines", code.replace("for d in", "for d in () and"))
    run = _run(env, "--output-format", "lines", article)
    assert run.returncode == 2
    assert "prosecheck: the output format lines (lines) failed: " in run.stderr
    assert "Traceback" not in run.stderr


def test_no_plugins_runs_the_built_in_rules_alone(tmp_path: Path, article: str) -> None:
    env = install(tmp_path / "site", "bother", plugin())
    assert _run(env, "--no-plugins", article).returncode == 0
    assert "bother" not in _run(env, "rules", "--no-plugins").stdout
    assert _run(env, "explain", "--no-plugins", "BTH001").returncode == 2
    broken = install(tmp_path / "other", "broken", "1 / 0")
    assert _run(broken, "--no-plugins", article).returncode == 0


def test_rules_say_in_json_where_they_come_from(tmp_path: Path) -> None:
    env = install(tmp_path / "site", "bother", plugin())
    found = json.loads(_run(env, "rules", "--output-format", "json").stdout)
    (rule,) = (rule for rule in found["rules"] if rule["origin"] != "prosecheck")
    assert rule == {
        "code": "BTH001",
        "rule": "no-bother",
        "severity": "warning",
        "default": True,
        "summary": "finds bother",
        "origin": "bother",
    }


def test_what_the_api_exports_is_named_once_and_there() -> None:
    assert sorted(set(prosecheck.api.__all__)) == sorted(prosecheck.api.__all__)
    assert all(hasattr(prosecheck.api, name) for name in prosecheck.api.__all__)
    assert prosecheck_rules.prosecheck_api == prosecheck.api.API
