"""The hook, the action and the component, run as their hosts run them."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from prosecheck.output_formats import FORMATS

from .gate.repository import CLEAN, Repository, repository

ROOT = Path(__file__).parents[1]
CUT = "We relied on the data of our partners and"
HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
ACTION = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
HEADER, JOB = yaml.safe_load_all((ROOT / "templates" / "prosecheck.yml").read_text("utf-8"))


@pytest.fixture
def site(tmp_path: Path) -> Repository:
    """Make a repository with an old finding, and a branch with a new one."""
    site = repository(tmp_path / "site")
    site.write("content/old.md", "Tips", f"{CLEAN} In order to win, they ran.")
    site.commit()
    site.git("switch", "--quiet", "--create", "work")
    site.write("content/new $(touch owned) article.md", "Rain", f"In order to win. {CLEAN}", CUT)
    site.commit()
    return site


def shell(script: str, folder: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        ["bash", "-c", script],
        cwd=folder,
        env={**os.environ, "PATH": path, **variables},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def action(site: Repository, tmp_path: Path, **inputs: str) -> dict[str, str]:
    """Run the step `check` of the action; give what it printed and wrote."""
    (step,) = (step for step in ACTION["runs"]["steps"] if step.get("id") == "check")
    given = {name: str(about["default"]) for name, about in ACTION["inputs"].items()} | inputs
    variables = {name: _filled(value, given) for name, value in step["env"].items()}
    files = {name: tmp_path / name for name in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY")}
    ran = shell(
        step["run"],
        site.top,
        GITHUB_ACTION_PATH=str(ROOT),
        RUNNER_TEMP=str(tmp_path),
        **{name: str(path) for name, path in files.items()},
        **variables,
    )
    return {
        "stdout": ran.stdout,
        "stderr": ran.stderr,
        "code": str(ran.returncode),
        **{name: path.read_text("utf-8") for name, path in files.items() if path.exists()},
    }


def _filled(value: str, given: dict[str, str]) -> str:
    """Fill in what a runner fills in."""
    name = value.removeprefix("${{ ").removesuffix(" }}")
    if name.startswith("inputs."):
        return given[name.removeprefix("inputs.")]
    assert name == "github.event.pull_request.base.sha"
    return given.get("base", "")


def test_the_action_annotates_what_the_pull_request_changes(
    site: Repository, tmp_path: Path
) -> None:
    ran = action(site, tmp_path, base="main", paths="content/")
    assert "file=content/new $(touch owned) article.md,line=3" in ran["stdout"]
    assert "old.md" not in ran["stdout"]
    assert ran["code"] == "1"
    assert ran["GITHUB_OUTPUT"] == "exit-code=1\n"
    assert ran["GITHUB_STEP_SUMMARY"].startswith("## prosecheck: ")
    assert (site.top / "prosecheck.sarif").exists()
    assert not (site.top / "owned").exists()


def test_the_action_reports_everything_outside_of_pull_requests(
    site: Repository, tmp_path: Path
) -> None:
    assert "old.md" in action(site, tmp_path)["stdout"]


def test_the_action_hands_on_its_inputs(site: Repository, tmp_path: Path) -> None:
    inputs = {"fail-on": "never", "args": "--select\n FIL001 \n\n", "paths": "content/old.md"}
    ran = action(site, tmp_path, **inputs, **{"sarif-file": "out.sarif"})
    assert ran["code"] == "0"
    assert "title=FIL001" in ran["stdout"]
    assert (site.top / "out.sarif").exists()


def test_the_action_fails_with_a_sentence_where_the_base_is_unknown(
    site: Repository, tmp_path: Path
) -> None:
    ran = action(site, tmp_path, base="0" * 40)
    assert ran["code"] == "2"
    assert ran["GITHUB_OUTPUT"] == "exit-code=2\n"
    assert "--since: git knows no commit" in ran["stderr"]


def test_no_script_of_the_action_is_made_of_what_strangers_write() -> None:
    assert all("${{" not in step.get("run", "") for step in ACTION["runs"]["steps"])


def test_the_action_tells_every_input() -> None:
    assert all(about["description"] for about in ACTION["inputs"].values())


def component(site: Repository, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run the script of the component as a runner does, with the default inputs."""
    defaults = {name: about["default"] for name, about in HEADER["spec"]["inputs"].items()}
    (script,) = JOB["prosecheck"]["script"]
    filled = re.sub(r"\$\[\[ inputs\.([\w-]+) ]]", lambda m: defaults[m[1]], script)
    return shell(filled, site.top, **variables)


def test_the_component_reports_what_a_merge_request_changes(site: Repository) -> None:
    ran = component(site, CI_MERGE_REQUEST_DIFF_BASE_SHA=site.git("rev-parse", "main").strip())
    assert ran.returncode == 1, ran.stderr
    assert "old.md" not in ran.stdout
    reports: dict[str, Any] = JOB["prosecheck"]["artifacts"]["reports"]
    for path in reports.values():
        assert "article.md" in (site.top / path).read_text("utf-8")


def test_the_component_reports_everything_on_a_branch(site: Repository) -> None:
    assert "old.md" in component(site, CI_MERGE_REQUEST_DIFF_BASE_SHA="").stdout


def test_the_hook_takes_articles_and_no_settings() -> None:
    (hook,) = HOOKS
    taken = [name for name in ("a.md", "b.mdx", "c.html", "d.txt", "e.json", "f.mdown") if
             re.search(hook["files"], name)]  # fmt: skip
    assert taken == ["a.md", "b.mdx", "c.html", "f.mdown"]


def test_formats_that_the_hosts_are_given_exist() -> None:
    scripts = (ROOT / "action" / "check.sh").read_text("utf-8") + JOB["prosecheck"]["script"][0]
    named = set(re.findall(r"--output-format\s+\"?([a-z]+)", scripts))
    assert named == {"github", "sarif", "markdown", "text", "gitlab", "junit"}
    assert named <= set(FORMATS)
