"""Vale styles as folders: names and codes, notes, pages, and mistakes with file, line and key."""

import re
from pathlib import Path

import pytest

from prosecheck.handbook import page
from prosecheck.phrases.table import TableError
from prosecheck.rule import CODE, NAME
from prosecheck.selection import Selection, selected
from prosecheck.vale import style_in
from prosecheck.vale.naming import code_of, name_of
from prosecheck.vale.style import TYPES
from tests.styles import rule, said

AVOID = "extends: existence\nmessage: \"Avoid '%s'.\"\ntokens: [foo]\n"


def style(folder: Path, **files: str) -> Path:
    """Write a style `Ours` of some files, and give its folder."""
    path = folder / "Ours"
    path.mkdir(exist_ok=True)
    for name, yaml in files.items():
        (path / f"{name}.yml").write_text(yaml, "utf-8")
    return path


def mistake(folder: Path, yaml: str) -> str:
    """Give what is said of a file, without the folder's path."""
    with pytest.raises(TableError) as caught:
        style_in(str(style(folder, Rule=yaml)))
    return str(caught.value).replace(f"{folder}/", "")


def test_rules_are_named_after_style_and_file(tmp_path: Path) -> None:
    path = style(tmp_path, Foo=AVOID, Bar=AVOID)
    (path / "meta.json").write_text("{}")
    (path / "Long.yaml").write_text(AVOID)
    assert [one.name for one in style_in(str(path)).rules] == ["Ours.Bar", "Ours.Foo", "Ours.Long"]
    assert style_in(f"{path}/").rules[0].name == "Ours.Bar"


@pytest.mark.parametrize(
    ("style_name", "file", "wanted"),
    [
        ("Google", "Acronyms", "Google.Acronyms"),
        ("write-good", "E-Prime", "write-good.E-Prime"),
        ("18F", "Über uns", "18F.-ber-uns"),
        ("my.style", "a.b", "my-style.a-b"),
    ],
)
def test_names_and_codes_have_the_form_that_reports_promise(
    style_name: str, file: str, wanted: str
) -> None:
    name = name_of(style_name, file)
    assert name == wanted
    assert re.fullmatch(NAME, name)
    assert re.fullmatch(CODE, code_of(name))


def test_codes_stay_what_they_are() -> None:
    assert code_of("Google.Acronyms") == "GOO295691"
    assert code_of("18F.X")[:3] == "FXX"
    assert code_of("Precise.X")[:3] == "PRE"
    assert code_of("PRC.X")[:3] == "PRX"


def test_a_style_is_selected_as_a_whole_and_by_rule(tmp_path: Path) -> None:
    rules = style_in(str(style(tmp_path, Foo=AVOID, Bar=AVOID))).rules
    whole = Selection(("Ours",), ignore=("Ours.Bar",))
    assert [one.name for one in selected(rules, [whole])] == ["Ours.Foo"]


def test_what_is_not_read_is_named_once_with_its_rules(tmp_path: Path) -> None:
    path = style(
        tmp_path,
        A="extends: spelling\nmessage: m\n",
        B="extends: script\nmessage: m\nscript: evil\n",
        C="extends: spelling\nmessage: m\n",
        D=f"{AVOID}pos: NN\nscope: [text, alt]\n",
        E=f"{AVOID}scope: alt\n",
        F=f"{AVOID}action: {{name: suggest, params: [spellings]}}\n",
    )
    rules, note = style_in(str(path))
    assert [one.name for one in rules] == ["Ours.D", "Ours.F"]
    assert note.partition(": not read: ")[2] == (
        'action "suggest spellings" (F); key pos (D); rules of the type script (B); '
        'rules of the type spelling (A, C); scope "alt" (D, E)'
    )


def test_the_page_says_what_the_file_says(tmp_path: Path) -> None:
    one = rule(tmp_path, f"{AVOID}description: Because.\nlink: https://example.org/\n")
    assert page(one) == (
        f"# Ours.Rule ({one.code})\n\n## What it flags\n\nAvoid '…'.\n\n## Why\n\nBecause.\n\n"
        "## Sources\n\nhttps://example.org/\n"
    )


@pytest.mark.parametrize(
    ("yaml", "wanted"),
    [
        ("message: m\n", 'key "extends": found "", wanted one of existence'),
        ("extends: existance\nmessage: m\n", '1: key "extends": found "existance", wanted one of'),
        ("extends: existence\ntokens: [a]\n", '1: key "message": nothing found'),
        (f"{AVOID}level: fatal\n", '4: key "level": found "fatal", wanted one of suggestion'),
        (f"{AVOID}ignorecase: maybe\n", '4: key "ignorecase": found "maybe", wanted true or fal'),
        (f"{AVOID}limit: -1\n", '4: key "limit": found "-1", wanted a number of 0 or more'),
        (f"{AVOID}raw:\n  - ok\n  - [a]\n", '6: key "raw": found a list or a mapping'),
        (
            "extends: existence\nmessage: m\ntokens:\n  - ok\n  - '(a'\n",
            '5: key "tokens": found "\\b(a\\b", but it is no regular expression',
        ),
        ("extends: substitution\nmessage: m\nswap:\n  a: b\n  '(c': d\n", '5: key "swap": found'),
        ("extends: substitution\nmessage: m\nswap: [a]\n", '3: key "swap": found no mapping'),
        ("extends: conditional\nmessage: m\nfirst: '['\nsecond: a\n", '3: key "first": found "["'),
        ("extends: existence\nmessage: m\n", 'key "tokens": nothing found'),
        ("extends: substitution\nmessage: m\n", 'key "swap": nothing found'),
        ("extends: occurrence\nmessage: m\nmax: 1\n", 'key "token": nothing found'),
        ("extends: conditional\nmessage: m\nfirst: a\n", 'key "second": nothing found'),
        ("extends: repetition\nmessage: m\n", 'key "tokens": nothing found'),
        ("extends: capitalization\nmessage: m\nmatch: $camel\n", '3: key "match": found "$camel"'),
        (
            "extends: capitalization\nmessage: m\nmatch: $title\nstyle: MLA\n",
            '4: key "style": found "MLA", wanted one of AP, Chicago',
        ),
        ("extends: readability\nmessage: m\nmetrics: [Fry]\n", '3: key "metrics": found "Fry"'),
        (f"{AVOID}action: {{name: edit, params: [trim]}}\n", '4: key "action": found'),
        (
            "extends: metric\nmessage: m\ncondition: '> 1'\n",
            'key "formula": found "", but it is no',
        ),
        (
            "extends: metric\nmessage: m\nformula: words\n",
            'key "condition": found "", wanted one such',
        ),
        (f"{AVOID}action: replace\n", '4: key "action": found no mapping'),
        ("extends: [a\n", "2: not YAML: "),
        ("a: \x07\n", "1: not YAML: "),
        ("- a\n", "1: found no mapping, wanted the keys of a rule"),
        ("", "1: found no mapping, wanted the keys of a rule"),
        (f"a: {'[' * 30}{']' * 30}\n", "1: nests more than 20 levels deep"),
        ("[" * 200_000, "1: nests more than 20 levels deep"),
        ("a: &a [*a]\n", 'key "extends": found ""'),
    ],
)
def test_a_mistake_is_told_with_file_line_and_key(tmp_path: Path, yaml: str, wanted: str) -> None:
    message = mistake(tmp_path, yaml)
    assert message.startswith("Ours/Rule.yml:")
    assert wanted in message


def test_a_file_that_is_not_utf_8_is_told(tmp_path: Path) -> None:
    (style(tmp_path) / "Rule.yml").write_bytes(b"message: \xff")
    with pytest.raises(TableError, match=r"Rule\.yml: not UTF-8: a wrong byte at offset 9"):
        style_in(str(tmp_path / "Ours"))


def test_values_are_taken_as_they_are_written(tmp_path: Path) -> None:
    yaml = (
        '\ufeffextends: substitution\nmessage: "%s %s"\nswap:\n  on: &word off\n  1: one\n'
        "  ~: nothing\n  yes: *word\n  2026-01-01: today\n"
    )
    one = rule(tmp_path, yaml)
    text = "on 1 yes 2026-01-01"
    assert [line.partition(": ")[2] for line in said(one, text)] == [
        "off on",
        "one 1",
        "off yes",
        "today 2026-01-01",
    ]


def test_a_key_without_a_value_is_absent(tmp_path: Path) -> None:
    one = rule(tmp_path, f"{AVOID}action:\nscope:\nraw: ''\nexceptions: ~\nlevel:\n")
    assert len(said(one, "A foo.")) == 1


def test_no_tag_of_yaml_does_anything(tmp_path: Path) -> None:
    one = rule(tmp_path, f"{AVOID}link: !!python/object/apply:os.system exit\n")
    assert "## Sources\n\nexit\n" in page(one)


def test_the_documentation_names_every_type_and_its_keys() -> None:
    text = Path("docs/vale.md").read_text("utf-8")
    rows = dict(re.findall(r"^\| `(\w+)` \| (.*) \|$", text, re.MULTILINE))
    assert rows.keys() == TYPES.keys()
    for name, row in rows.items():
        assert set(re.findall(r"`(\w+)`", row)) == {*TYPES[name].keys} - {"vocab"}
