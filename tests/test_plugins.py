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

import prosecheck_rules
from prosecheck.hooks import rules_of
from prosecheck.plugins import hookimpl, installed_rules
from prosecheck.rule import CODE, NAME
from tests.strangers import install, plugin


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
    ],
    ids=["code twice", "name twice", "code", "own code", "name", "import", "unknown hook", "error"],
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
    assert rules_of(prosecheck_rules, "builtin") == [entry.rule for entry in installed_rules()]


@pytest.mark.parametrize("marker", [hookimpl, pluggy.HookimplMarker("prosecheck")])
def test_a_hook_may_be_marked_by_us_or_by_pluggy(marker: Callable[..., Any]) -> None:
    plugin = ModuleType("plugin")
    rules = prosecheck_rules.prosecheck_rules()
    vars(plugin)["prosecheck_rules"] = marker(lambda: rules)
    assert rules_of(plugin, "plugin") == rules


def test_codes_and_names_have_the_form_that_the_schema_promises() -> None:
    schema = json.loads(files("prosecheck.report").joinpath("json.schema.json").read_text("utf-8"))
    promised = schema["$defs"]["diagnostic"]["properties"]
    assert promised["code"]["pattern"] == f"^{CODE}$"
    assert promised["rule"]["pattern"] == f"^({NAME})$"
