"""The reference of the configuration, from the table of its keys."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pages.page import Page, code, plain
from pages.rules import our_rules
from prosecheck.config.keys import OF_RULE, OVERRIDES, PATHS, RULE, SELECTION, TOP, Key, Level
from prosecheck.config.values import in_toml
from prosecheck.frozen import fields

_HEAD = """\
# Configuration

Settings stand in `prosecheck.toml`, `.prosecheck.toml` or the table `[tool.prosecheck]` of a
`pyproject.toml`. The nearest one upward from each article counts. `prosecheck init` writes a file
in which every key is explained, `prosecheck config show FILE` says what holds for an article and
why, and `prosecheck config schema` gives the JSON Schema for editors.

An unknown key or a value of the wrong kind ends the run with exit code 2, one sentence and the
nearest key.
"""
_OVERRIDES = f"""\
## `[[{OVERRIDES}]]`

Settings for some articles: the keys below, those that select rules, and `[{RULE}.NAME]` as
`[{OVERRIDES}.{RULE}.NAME]`. Of several overrides the later wins.
"""


def settings() -> Page:
    """Give the page with every key of a configuration file."""
    lines = [_HEAD, "## Keys of the file\n", *_keys(TOP)]
    lines += [f"## `[{RULE}.NAME]`\n", "By the name or the code of a rule. Every rule has:\n"]
    lines += [*_keys(OF_RULE), "and options of its own:\n", *_rules()]
    lines += [_OVERRIDES, *_keys((PATHS,))]
    lines.append(", ".join(f"[`{key.name}`](#{key.name})" for key in SELECTION) + "\n")
    return Page("reference/configuration", "Configuration", "\n".join(lines), "Every key.")


def _keys(keys: Iterable[Key]) -> Iterator[str]:
    for key in keys:
        default = "not set" if key.default is None else code(in_toml(key.default))
        where = "the run, from the file nearest to the working folder"
        counts = where if key.level is Level.RUN else "each article, from the file nearest to it"
        yield f"### `{key.name}`\n\n{plain(key.doc)}\n"
        yield f"- Takes {plain(key.kind.wanted)}\n- Default: {default}\n- Counts for {counts}\n"
        yield f"```toml\n{key.name} = {in_toml(key.example)}\n```\n"


def _rules() -> Iterator[str]:
    for rule in our_rules():
        names = [field.name.replace("_", "-") for field in fields(rule.options)]
        if names:
            links = (f"[`{name}`](../../rules/{rule.name}/index.md#{name})" for name in names)
            yield f"- {rule.name}: {', '.join(links)}"
    yield ""
