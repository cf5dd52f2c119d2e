"""`prosecheck check --since` in real git repositories."""

import os
import re
import shlex
import shutil
from pathlib import Path

import pytest

from .repository import CLEAN, FINDING, Repository, places, repository, run

MONDAY, TUESDAY, FRIDAY = (FINDING.format(day=day) for day in ("Monday", "Tuesday", "Friday"))


@pytest.fixture
def site(tmp_path: Path) -> Repository:
    """Make a repository whose article has old findings on lines 1 and 5, at a branch `work`."""
    site = repository(tmp_path / "site")
    site.write("a.md", MONDAY, CLEAN, TUESDAY)
    site.commit()
    site.git("switch", "--quiet", "--create", "work")
    return site


def test_nothing_is_reported_where_nothing_changed(site: Repository) -> None:
    assert places("--since", "main", ".", folder=site.top) == []


def test_a_sentence_added_in_a_commit_is_reported_alone(site: Repository) -> None:
    site.write("a.md", MONDAY, CLEAN, FRIDAY, TUESDAY)
    site.commit()
    assert places("--since", "main", ".", folder=site.top) == ["a.md:5"]


@pytest.mark.parametrize("staged", [False, True])
def test_the_working_tree_and_what_is_staged_count(site: Repository, staged: bool) -> None:
    site.write("a.md", FRIDAY, CLEAN, TUESDAY)
    if staged:
        site.git("add", "a.md")
    assert places("--since", "main", ".", folder=site.top) == ["a.md:1"]


def test_what_is_staged_and_taken_back_in_the_working_tree_does_not_count(
    site: Repository,
) -> None:
    before = (site.top / "a.md").read_bytes()
    site.write("a.md", FRIDAY, CLEAN, TUESDAY)
    site.git("add", "a.md")
    (site.top / "a.md").write_bytes(before)
    assert places("--since", "main", ".", folder=site.top) == []


def test_an_untracked_file_is_new_throughout(site: Repository) -> None:
    site.write("b.md", MONDAY, CLEAN, FRIDAY)
    assert places("--since", "HEAD", ".", folder=site.top) == ["b.md:1", "b.md:5"]


def test_changes_of_the_other_branch_do_not_count(site: Repository) -> None:
    site.write("a.md", MONDAY, CLEAN, TUESDAY, FRIDAY)
    site.commit()
    site.git("switch", "--quiet", "main")
    site.write("a.md", CLEAN, CLEAN, TUESDAY)
    site.commit()
    site.git("switch", "--quiet", "work")
    assert places("--since", "main", ".", folder=site.top) == ["a.md:7"]


def test_what_a_merge_brought_from_the_other_branch_does_not_count(site: Repository) -> None:
    site.write("a.md", MONDAY, CLEAN, TUESDAY, FRIDAY)
    site.commit()
    site.git("switch", "--quiet", "main")
    site.write("b.md", MONDAY)
    site.commit()
    site.git("switch", "--quiet", "work")
    site.git("merge", "--quiet", "--message", "merge", "main")
    assert places("--since", "main", ".", folder=site.top) == ["a.md:7"]


@pytest.mark.parametrize("committed", [False, True])
def test_a_renamed_article_keeps_its_old_findings_quiet(site: Repository, committed: bool) -> None:
    site.git("mv", "a.md", "b.md")
    site.write("b.md", MONDAY, CLEAN, TUESDAY, FRIDAY)
    if committed:
        site.commit()
    assert places("--since", "main", ".", folder=site.top) == ["b.md:7"]


def test_a_sentence_is_touched_by_a_change_on_another_of_its_lines(site: Repository) -> None:
    site.write("c.md", "In order to win, they\ntrained on the ground\nof the club.", TUESDAY)
    site.commit()
    text = (site.top / "c.md").read_text().replace("of the club", "of the town")
    (site.top / "c.md").write_text(text)
    assert places("--since", "HEAD", ".", folder=site.top) == ["c.md:1"]


def test_a_sentence_is_touched_by_the_loss_of_a_line_in_its_middle(site: Repository) -> None:
    site.write("c.md", "In order to win, they\ntrained on the ground\nof the club.", TUESDAY)
    site.commit()
    text = (site.top / "c.md").read_text().replace("trained on the ground\n", "")
    (site.top / "c.md").write_text(text)
    assert places("--since", "HEAD", ".", folder=site.top) == ["c.md:1"]


def test_an_address_counts_by_its_own_line_where_it_stands_apart(site: Repository) -> None:
    address = "https://example.com/a?utm_source=chatgpt.com"
    site.write("c.md", f"One [link]({address}) here.", "Another [link][one].", "[one]: /b")
    site.commit()
    check = ("check", "--select", "RES002", "--since", "HEAD", "c.md")
    site.write("c.md", f"One [link]({address}) here.", "Another [link][one].", f"[one]: {address}")
    assert run(*check, folder=site.top).stdout.startswith("c.md:5:")


def test_the_loss_of_a_paragraph_touches_neither_neighbour(site: Repository) -> None:
    site.write("a.md", MONDAY, TUESDAY)
    assert places("--since", "HEAD", ".", folder=site.top) == []


@pytest.mark.parametrize("rule", ["FRM004", "TAG004"])
def test_a_finding_about_the_article_is_reported_where_anything_changed(
    tmp_path: Path, rule: str
) -> None:
    site = repository(tmp_path)
    tags = ", ".join(f"tag{number}" for number in range(20))
    paragraphs = [f"It rained {n} times, {'and it rained again, ' * 5}in Leeds." for n in "abcde"]
    site.write("a.md", f"---\ntags: [{tags}]\n---", *paragraphs)
    site.commit()
    check = ("check", "--select", rule, "--since", "HEAD", "a.md")
    assert run(*check, folder=site.top).returncode == 0
    site.write("a.md", f"---\ntags: [{tags}]\n---", *paragraphs[:-1], paragraphs[-1] + "\nYes.")
    assert f"{rule} [warning]" in run(*check, folder=site.top).stdout


def test_subfolders_and_absolute_paths_mean_the_same_files(site: Repository) -> None:
    site.write("posts/deep/b.md", MONDAY)
    site.commit()
    site.write("posts/deep/b.md", MONDAY, FRIDAY)
    posts = site.top / "posts"
    assert places("--since", "HEAD", "deep", folder=posts) == ["deep/b.md:3"]
    assert places("--since", "HEAD", "../posts", folder=posts) == ["../posts/deep/b.md:3"]
    assert places("--since", "HEAD", str(posts), folder=posts) == ["deep/b.md:3"]
    elsewhere = posts.parent.parent
    assert places("--since", "HEAD", str(posts), folder=elsewhere) == ["site/posts/deep/b.md:3"]


def test_a_worktree_is_compared_with_its_own_branch(site: Repository, tmp_path: Path) -> None:
    site.git("worktree", "add", "--quiet", "-b", "other", "../tree", "main")
    tree = Repository(tmp_path / "tree")
    tree.write("a.md", MONDAY, FRIDAY, CLEAN, TUESDAY)
    assert places("--since", "main", ".", folder=tree.top) == ["a.md:3"]


def test_a_hook_that_calls_us_does_not_mislead(site: Repository, tmp_path: Path) -> None:
    site.write("a.md", MONDAY, FRIDAY, CLEAN, TUESDAY)
    other = repository(tmp_path / "other")
    other.commit()
    hook = {"GIT_DIR": str(other.top / ".git"), "GIT_INDEX_FILE": ".git/other"}
    assert places("--since", "main", ".", folder=site.top, **hook) == ["a.md:3"]


@pytest.mark.parametrize(
    "name", ['it\'s "new".md', "-since.md", "über uns.md", "two\nlines.md", "a\tb.md", "[a]*?.md"]
)
def test_odd_names_of_files_are_names(site: Repository, name: str) -> None:
    site.write(f"posts/{name}", MONDAY)
    site.commit()
    site.write(f"posts/{name}", MONDAY, FRIDAY)
    assert places("--since", "HEAD", "posts", folder=site.top) == [f"posts/{name}:3"]


def test_other_line_ends_are_no_change(site: Repository) -> None:
    site.git("config", "core.autocrlf", "true")
    text = (site.top / "a.md").read_bytes()
    (site.top / "a.md").write_bytes((text + FRIDAY.encode()).replace(b"\n", b"\r\n"))
    assert places("--since", "main", ".", folder=site.top) == ["a.md:7"]


def test_a_lone_carriage_return_ends_a_line(site: Repository) -> None:
    text = (site.top / "a.md").read_bytes()
    (site.top / "a.md").write_bytes((text + FRIDAY.encode()).replace(b"\n", b"\r"))
    assert places("--since", "main", ".", folder=site.top) == ["a.md:7"]


def test_text_that_looks_like_a_diff_is_text(site: Repository) -> None:
    site.write("a.md", "++ b/new/0\n@@ -1 +1 @@", MONDAY, CLEAN, TUESDAY, FRIDAY)
    assert places("--since", "main", ".", folder=site.top) == ["a.md:10"]


def test_files_of_a_submodule_are_compared_with_its_commit_there(
    site: Repository, tmp_path: Path
) -> None:
    theme = repository(tmp_path / "theme")
    theme.write("b.md", MONDAY)
    theme.commit()
    site.git("submodule", "--quiet", "add", str(theme.top), "theme")
    site.commit()
    site.write("theme/b.md", MONDAY, FRIDAY)
    assert places("--since", "HEAD", ".", folder=site.top) == ["theme/b.md:3"]
    everything = ["theme/b.md:1", "theme/b.md:3"]
    assert places("--since", "main", ".", folder=site.top) == everything


def test_the_exit_code_counts_changed_sentences_alone(site: Repository) -> None:
    check = ("check", "--since", "main", "--select", "FIL001", "--fail-on", "info", ".")
    assert run(*check, folder=site.top).returncode == 0
    site.write("a.md", MONDAY, CLEAN, FRIDAY)
    assert run(*check, folder=site.top).returncode == 1


@pytest.mark.parametrize(
    "ref", ["none", "--output=x", "-x", "", "^main", "main..work", "main:a.md"]
)
def test_what_is_no_commit_is_named(site: Repository, ref: str) -> None:
    ran = run("check", f"--since={ref}", ".", folder=site.top)
    assert ran.returncode == 2
    said = f'--since: git knows no commit "{ref}" here; if it is a branch of the remote'
    assert ran.stderr.startswith(f"prosecheck: {said}")
    assert not (site.top / "x").exists()


def test_a_branch_of_the_remote_is_suggested(site: Repository, tmp_path: Path) -> None:
    site.git("clone", "--quiet", ".", "../clone")
    clone = Repository(tmp_path / "clone")
    assert clone.git("branch", "--list") == "* work"
    ran = run("check", "--since", "main", ".", folder=clone.top)
    assert ran.returncode == 2
    assert ran.stderr.endswith('git knows no commit "main" here; did you mean "origin/main"?\n')


def test_a_shallow_clone_says_how_to_get_the_history(site: Repository, tmp_path: Path) -> None:
    site.write("a.md", FRIDAY)
    site.commit()
    address = site.top.as_uri()
    site.git("clone", "--quiet", "--depth", "1", "--no-single-branch", address, "../clone")
    clone = tmp_path / "clone"
    for ref in ("origin/main", "HEAD~1"):
        ran = run("check", "--since", ref, ".", folder=clone)
        assert ran.returncode == 2
        assert "`git fetch --unshallow` (actions/checkout: `fetch-depth: 0`)" in ran.stderr
    Repository(clone).git("fetch", "--quiet", "--unshallow")
    assert places("--since", "origin/main", ".", folder=clone) == ["a.md:1"]


def test_histories_without_a_common_ancestor_are_named(site: Repository) -> None:
    site.git("switch", "--quiet", "--orphan", "apart")
    site.write("a.md", MONDAY)
    site.commit()
    ran = run("check", "--since", "main", ".", folder=site.top)
    assert ran.returncode == 2
    assert "they share no history; name another commit" in ran.stderr


def test_a_repository_without_commits_is_named(tmp_path: Path) -> None:
    repository(tmp_path).write("a.md", MONDAY)
    ran = run("check", "--since", "main", ".", folder=tmp_path)
    assert ran.returncode == 2
    assert ran.stderr.endswith("has no commit yet, so there is nothing to compare with\n")


def test_a_file_outside_of_every_repository_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(MONDAY)
    ran = run("check", "--since", "main", ".", folder=tmp_path)
    assert ran.returncode == 2
    assert ran.stderr == "prosecheck: a.md: not in a git repository; --since needs one\n"


def test_a_missing_git_is_named(site: Repository, tmp_path: Path) -> None:
    ran = run("check", "--since", "main", ".", folder=site.top, PATH=str(tmp_path))
    assert ran.returncode == 2
    assert ran.stderr == "prosecheck: --since needs git, and there is none on the PATH\n"


def test_a_git_in_the_repository_is_not_run(site: Repository) -> None:
    program = site.top / "git"
    program.write_text("#!/bin/sh\ntouch ran\n")
    program.chmod(0o755)
    ran = run("check", "--since", "main", ".", folder=site.top, PATH=os.curdir)
    assert ran.returncode == 2
    assert not (site.top / "ran").exists()


@pytest.mark.skipif(getattr(os, "geteuid", lambda: 1)() != 0, reason="only root gives files away")
def test_a_repository_of_somebody_else_says_how_to_trust_it(site: Repository) -> None:
    for path in (site.top, site.top / ".git"):
        os.chown(path, 12345, 12345)
    nobody = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    ran = run("check", "--since", "main", ".", folder=site.top, **nobody)
    assert ran.returncode == 2
    assert "detected dubious ownership" in ran.stderr
    assert ran.stderr.endswith(
        "; trust it with `git config --global --add safe.directory FOLDER`\n"
    )


def test_standard_input_has_no_history(site: Repository) -> None:
    ran = run("check", "--since", "main", "-", folder=site.top)
    assert ran.returncode == 2
    assert "--since cannot be used with standard input (-)" in ran.stderr


def test_no_program_that_the_repository_names_is_run(site: Repository, tmp_path: Path) -> None:
    program = tmp_path / "program"
    program.write_text(f'#!/bin/sh\necho "$0 $@" >> {tmp_path}/ran\ncat "$1" 2>/dev/null || cat\n')
    program.chmod(0o755)
    hooks = tmp_path / "hooks"
    hooks.mkdir()
    for hook in ("post-index-change", "fsmonitor-watchman", "reference-transaction"):
        shutil.copy(program, hooks / hook)
    site.write(".gitattributes", "*.md filter=own diff=own merge=own text")
    site.write("b.md", MONDAY, CLEAN, CLEAN, TUESDAY)
    site.commit()
    site.git("switch", "--quiet", "--create", "hostile")
    site.git("mv", "b.md", "c.md")
    site.write("c.md", MONDAY, CLEAN, CLEAN, TUESDAY, FRIDAY)
    site.write("a.md", MONDAY, FRIDAY)
    site.git("add", "a.md")
    site.write("a.md", FRIDAY, MONDAY)
    for name in (
        *("diff.external", "diff.own.command", "diff.own.textconv", "filter.own.clean"),
        *("filter.own.smudge", "filter.own.process", "core.fsmonitor", "core.pager", "pager.diff"),
        *("core.sshCommand", "core.editor", "core.askPass", "merge.own.driver", "gpg.program"),
        *("credential.helper", "core.gitProxy", "core.alternateRefsCommand"),
    ):
        site.git("config", name, str(program))
    site.git("config", "filter.own.required", "true")
    site.git("config", "core.hooksPath", str(hooks))
    site.git("config", "alias.rev-parse", f"!{program}")
    os.utime(site.top / "a.md", (0, 0))  # so that git cannot know that it did not change
    assert places("--since", "work", ".", folder=site.top) == ["a.md:1", "c.md:9"]
    assert not (tmp_path / "ran").exists()


def test_the_programs_of_that_test_would_run(site: Repository, tmp_path: Path) -> None:
    program = tmp_path / "program"
    program.write_text(f"#!/bin/sh\ntouch {tmp_path}/ran\ncat\n")
    program.chmod(0o755)
    site.write(".gitattributes", "*.md filter=own")
    site.git("config", "filter.own.clean", str(program))
    site.write("a.md", FRIDAY)
    site.git("diff", "main")
    assert (tmp_path / "ran").exists()


def test_a_partial_clone_fetches_nothing_and_says_so(site: Repository, tmp_path: Path) -> None:
    site.git("config", "uploadpack.allowFilter", "true")
    site.write("a.md", FRIDAY)
    site.commit()
    address = site.top.as_uri()
    site.git("clone", "--quiet", "--filter", "blob:none", address, "../clone")
    ran = run("check", "--since", "origin/main", ".", folder=tmp_path / "clone")
    assert ran.returncode == 2
    assert "where the clone is partial, fetch without --filter" in ran.stderr


PAGE = (Path(__file__).parents[2] / "docs" / "gate.md").read_text("utf-8")
COMMANDS = re.findall(r"^prosecheck (.+)$", PAGE, re.MULTILINE)


def test_the_commands_of_the_page_on_the_gate_run_in_their_order(site: Repository) -> None:
    site.write("articles/a.md", MONDAY)
    site.commit()
    site.git("update-ref", "refs/remotes/origin/main", "HEAD")
    assert len(COMMANDS) == 3
    for command in COMMANDS:
        ran = run(*shlex.split(command), folder=site.top)
        assert (ran.returncode, ran.stderr) == (0, "")
    assert ran.stdout == "no findings in 1 file\n"


def test_a_rule_beyond_its_limit_is_told_in_every_article_that_changed(site: Repository) -> None:
    (site.top / "prosecheck.toml").write_text("max-findings = 1\n")
    assert places("--since", "main", ".", folder=site.top) == []
    site.write("a.md", MONDAY, CLEAN, TUESDAY, FRIDAY)
    assert places("--since", "main", ".", folder=site.top) == ["a.md:5"]
