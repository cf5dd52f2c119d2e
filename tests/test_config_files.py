"""Which configuration counts for which article, and how several files become one."""

import pickle
from collections.abc import Callable
from pathlib import Path

import pytest

from prosecheck.config import Config, ConfigError
from prosecheck.config.resolver import Resolver
from prosecheck.rule import Severity
from prosecheck.run import rules_of

Write = Callable[[str, str], Path]


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Write:
    monkeypatch.chdir(tmp_path)

    def written(name: str, text: str) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
        return path

    return written


def _codes(path: str, resolver: Resolver | None = None) -> str:
    """Give the codes of the rules that run on an article."""
    config = (resolver or Resolver(rules_of)).config_for(path)
    return " ".join(e.rule.code for e in config.enabled(rules_of(config.rules)))


def _enabled(path: str, code: str) -> tuple[object, Severity, tuple[str, ...]]:
    config = Resolver(rules_of).config_for(path)
    (found,) = (e for e in config.enabled(rules_of()) if e.rule.code == code)
    return found.options, found.severity, found.accept


@pytest.mark.parametrize("name", ["prosecheck.toml", ".prosecheck.toml", "site/prosecheck.toml"])
def test_the_nearest_file_upward_counts(write: Write, name: str) -> None:
    write(name, 'select = ["CUT001"]')
    assert _codes("site/posts/a.md") == "CUT001"


def test_a_nearer_file_takes_the_place_of_one_above(write: Write) -> None:
    write("prosecheck.toml", 'select = ["CUT001"]')
    write("site/prosecheck.toml", 'ignore = ["ALL"]\nextend-select = ["TAG002"]')
    resolver = Resolver(rules_of)
    assert _codes("site/a.md", resolver) == "TAG002"
    assert _codes("a.md", resolver) == "CUT001"


def test_the_table_of_a_pyproject_counts(write: Write) -> None:
    write("pyproject.toml", '[project]\nname = "x"\n[tool.prosecheck]\nselect = ["CUT001"]')
    assert _codes("posts/a.md") == "CUT001"


@pytest.mark.parametrize(
    "text", ['[project]\nname = "x"', 'name = "prosecheck"', "not TOML at all", "[tool.x]"]
)
def test_a_pyproject_without_the_table_is_passed_by(write: Write, text: str) -> None:
    write("prosecheck.toml", 'select = ["CUT001"]')
    write("site/pyproject.toml", text)
    assert _codes("site/a.md") == "CUT001"


def test_of_two_files_in_a_folder_our_own_counts(write: Write) -> None:
    write("pyproject.toml", '[tool.prosecheck]\nselect = ["CUT001"]')
    write("prosecheck.toml", 'select = ["TAG002"]')
    assert _codes("a.md") == "TAG002"


def test_a_folder_of_that_name_is_no_file(write: Write, tmp_path: Path) -> None:
    (tmp_path / "site" / "prosecheck.toml").mkdir(parents=True)
    write("prosecheck.toml", 'select = ["CUT001"]')
    assert _codes("site/a.md") == "CUT001"


def test_one_file_can_count_for_all_or_none(write: Write) -> None:
    write("prosecheck.toml", 'select = ["CUT001"]')
    write("elsewhere/other.toml", 'select = ["TAG002"]')
    assert _codes("a.md", Resolver(rules_of, file="elsewhere/other.toml")) == "TAG002"
    assert len(_codes("a.md", Resolver(rules_of, isolated=True)).split()) > 10
    with pytest.raises(ConfigError, match="--config and --isolated"):
        Resolver(rules_of, file="elsewhere/other.toml", isolated=True)


def test_a_byte_order_mark_is_no_part_of_the_settings(write: Write) -> None:
    write("prosecheck.toml", '\ufeffselect = ["CUT001"]')
    assert _codes("a.md") == "CUT001"


def test_the_command_line_wins_over_files(write: Write) -> None:
    write("prosecheck.toml", 'select = ["CUT", "TAG002"]\nignore = ["CUT001"]')
    assert _codes("a.md", Resolver(rules_of, Config(select=("CUT",)))) == "CUT001 CUT002"
    assert _codes("a.md", Resolver(rules_of, Config(ignore=("CUT",)))) == "TAG002"
    added = Resolver(rules_of, Config(extend_select=("CUT001",)))
    assert _codes("a.md", added) == "CUT001 CUT002 TAG002"


def test_a_file_extends_others_and_wins_over_them(write: Write) -> None:
    write("base.toml", 'select = ["CUT", "TAG"]\n[rule.CUT001]\nseverity = "info"')
    write("prosecheck.toml", 'extend = "base.toml"\nignore = ["TAG"]')
    assert _codes("a.md") == "CUT001 CUT002"
    assert _enabled("a.md", "CUT001")[1] is Severity.INFO


def test_of_two_extended_files_the_later_wins(write: Write) -> None:
    write("one.toml", 'select = ["CUT001"]')
    write("two.toml", 'select = ["TAG002"]')
    write("prosecheck.toml", 'extend = ["one.toml", "two.toml"]')
    assert _codes("a.md") == "TAG002"


def test_a_file_that_two_extend_does_not_undo_the_first(write: Write) -> None:
    write("base.toml", 'select = ["CUT001"]')
    write("one.toml", 'extend = "base.toml"\nextend-select = ["TAG002"]')
    write("two.toml", 'extend = "base.toml"\nextend-select = ["TAG003"]')
    write("prosecheck.toml", 'extend = ["one.toml", "two.toml"]')
    assert _codes("a.md") == "CUT001 TAG002 TAG003"


def test_paths_count_from_the_file_that_says_them(write: Write, tmp_path: Path) -> None:
    (tmp_path / "shared" / "rules").mkdir(parents=True)
    write("shared/more/base.toml", 'rules = ["../rules"]')
    write("shared/base.toml", 'extend = "more/base.toml"\nrules = ["rules/"]')
    write("site/prosecheck.toml", 'extend = "../shared/base.toml"')
    config = Resolver(rules_of).config_for("site/a.md")
    assert config.rules == (str((tmp_path / "shared" / "rules").resolve()),)


def test_a_pyproject_can_be_extended(write: Write) -> None:
    write("pyproject.toml", '[tool.prosecheck]\nselect = ["CUT001"]')
    write("site/prosecheck.toml", 'extend = "../pyproject.toml"')
    assert _codes("site/a.md") == "CUT001"


def test_options_severity_and_terms_reach_the_rule(write: Write) -> None:
    write(
        "prosecheck.toml",
        '[rule.irrelevant-tags]\nexempt = ["Leeds"]\nevidence = 7\n'
        '[rule.TAG001]\nseverity = "error"\naccept = ["Rain"]',
    )
    options, severity, accept = _enabled("a.md", "TAG001")
    assert (options.exempt, options.evidence) == (("Leeds",), 7.0)  # type: ignore[attr-defined]
    assert isinstance(options.evidence, float)  # type: ignore[attr-defined]
    assert (severity, accept) == (Severity.ERROR, ("Rain",))


def test_a_rule_keeps_what_a_later_place_does_not_say(write: Write) -> None:
    write("base.toml", "[rule.TAG001]\nevidence = 7\ncertainty = 2\naccept = ['a']")
    write("prosecheck.toml", "extend = 'base.toml'\n[rule.TAG001]\nevidence = 8\naccept = ['b']")
    options, _, accept = _enabled("a.md", "TAG001")
    assert (options.evidence, options.certainty) == (8.0, 2.0)  # type: ignore[attr-defined]
    assert accept == ("a", "b")


OVERRIDES = """
select = ["CUT"]
[[overrides]]
paths = ["news/**", "!news/old/**"]
extend-select = ["TAG002"]
[[overrides]]
paths = ["*.mdx"]
ignore = ["TAG"]
[overrides.rule.CUT001]
severity = "info"
"""


def test_an_override_counts_for_the_articles_that_match(write: Write) -> None:
    write("prosecheck.toml", OVERRIDES)
    resolver = Resolver(rules_of)
    assert _codes("a.md", resolver) == "CUT001 CUT002"
    assert _codes("news/b.md", resolver) == "CUT001 CUT002 TAG002"
    assert _codes("news/deep/b.md", resolver) == "CUT001 CUT002 TAG002"
    assert _codes("news/old/b.md", resolver) == "CUT001 CUT002"


def test_of_two_overrides_the_later_wins(write: Write) -> None:
    write("prosecheck.toml", OVERRIDES)
    assert _codes("news/c.mdx") == "CUT001 CUT002"
    assert _enabled("news/c.mdx", "CUT001")[1] is Severity.INFO
    assert _enabled("news/c.md", "CUT001")[1] is Severity.ERROR


def test_an_override_of_a_base_beats_the_file_that_extends_it(write: Write) -> None:
    write("base.toml", '[[overrides]]\npaths = ["news/"]\nselect = ["TAG002"]')
    write("prosecheck.toml", 'extend = "base.toml"\nselect = ["CUT001"]')
    assert _codes("news/a.md") == "TAG002"


def test_globs_count_from_the_folder_of_the_file_that_was_found(write: Write) -> None:
    write("site/prosecheck.toml", '[[overrides]]\npaths = ["/news/*"]\nselect = ["TAG002"]')
    assert _codes("site/news/a.md") == "TAG002"
    assert _codes("site/other/news/a.md") != "TAG002"


def test_globs_of_a_file_that_was_named_count_from_the_working_folder(write: Write) -> None:
    write("ci/strict.toml", '[[overrides]]\npaths = ["/news/*"]\nselect = ["TAG002"]')
    assert _codes("news/a.md", Resolver(rules_of, file="ci/strict.toml")) == "TAG002"


def test_articles_with_the_same_settings_share_one_configuration(write: Write) -> None:
    write("prosecheck.toml", OVERRIDES)
    resolver = Resolver(rules_of)
    one = resolver.config_for("news/a.md")
    assert resolver.config_for("news/b.md") is one
    assert resolver.config_for("b.md") != one
    assert pickle.loads(pickle.dumps(one)) == one
    assert hash(pickle.loads(pickle.dumps(one))) == hash(one)


def test_a_file_that_changed_counts_after_the_old_one_is_forgotten(write: Write) -> None:
    write("prosecheck.toml", 'select = ["CUT001"]')
    resolver = Resolver(rules_of)
    assert _codes("a.md", resolver) == "CUT001"
    write("prosecheck.toml", 'select = ["TAG002"]')
    assert _codes("a.md", resolver) == "CUT001"
    resolver.forget()
    assert _codes("a.md", resolver) == "TAG002"


def test_the_settings_of_a_run_are_those_of_the_working_folder(
    write: Write, tmp_path: Path
) -> None:
    write("site/prosecheck.toml", 'fail-on = "error"')
    write("base.toml", 'fail-on = "never"\nmax-warnings = 3')
    file = write("prosecheck.toml", 'extend = "base.toml"\nfail-on = "info"\nprofile = "t.json"')
    settings = Resolver(rules_of).run_settings()
    assert (settings.fail_on, settings.max_warnings) == ("info", 3)
    assert (settings.root, settings.file) == (str(tmp_path), str(file))
    assert settings.profile == str(tmp_path / "t.json")
    assert Resolver(rules_of, isolated=True).run_settings() == (
        (str(tmp_path), None, "warning", None, "text", None, None)
    )


@pytest.mark.parametrize("key", ["baseline", "profile"])
@pytest.mark.parametrize("path", ["../x.json", "/etc/x.json", "link/x.json", "posts/../../x.json"])
def test_a_file_that_was_found_cannot_lead_out_of_its_folder(
    write: Write, tmp_path: Path, key: str, path: str
) -> None:
    write("site/prosecheck.toml", f'{key} = "{path}"')
    (tmp_path / "site" / "link").symlink_to(tmp_path)
    with pytest.raises(ConfigError, match=f"{key}: must lead to a file in the folder"):
        Resolver(rules_of).config_for("site/a.md")


def test_a_base_elsewhere_cannot_lead_out_either(write: Write) -> None:
    write("base.toml", 'baseline = "x.json"')
    write("site/prosecheck.toml", 'extend = "../base.toml"')
    with pytest.raises(ConfigError, match="must lead to a file in the folder"):
        Resolver(rules_of).config_for("site/a.md")


def test_a_file_that_was_named_may_lead_anywhere(write: Write, tmp_path: Path) -> None:
    write("ci/strict.toml", 'baseline = "../known.json"')
    settings = Resolver(rules_of, file="ci/strict.toml").run_settings()
    assert settings.baseline == str(tmp_path / "known.json")


def test_what_is_excluded_is_left_out_by_the_nearest_configuration(write: Write) -> None:
    write("base.toml", 'exclude = ["*.draft.md"]')
    write("prosecheck.toml", 'extend = "base.toml"\nexclude = ["old/", "!keep.draft.md"]')
    write("site/prosecheck.toml", "")
    resolver = Resolver(rules_of)
    assert resolver.excludes("posts/a.draft.md")
    assert resolver.excludes("posts/old/")
    assert not resolver.excludes("posts/keep.draft.md")
    assert not resolver.excludes("posts/a.md")
    assert not resolver.excludes("site/a.draft.md")
