"""The JSON contract, from the schema that ships with the package and a real run."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from importlib.resources import files
from typing import Any

from pages.page import REPOSITORY, Page, code, plain, table

SCHEMA = "src/prosecheck/report/json.schema.json"
"""The path of the schema in the repository."""
_EXAMPLE = "In order to win, the team ran.\n"
_HEAD = """\
# JSON

`--output-format json` writes one document, `jsonl` one diagnostic a line. Both hold to the [JSON
Schema]({repository}/blob/main/{schema}) that ships with the package. Fields may be added within a
`schema_version`; none is removed or changes its meaning.

Lines and columns count from 1 and ends are exclusive. There are three kinds of columns, because
consumers differ: `column` counts code points (people, flycheck), `utf16_column` UTF-16 units
(LSP, ESLint formats), `byte_column` UTF-8 bytes (Vim, ALE, rdjson). Offsets count code points of
the decoded file from 0; edits of fixes are given in them.

## An example
"""


def contract() -> Page:
    """Give the page on the JSON that reports are written in."""
    schema = json.loads(files("prosecheck.report").joinpath("json.schema.json").read_text("utf-8"))
    lines = [_HEAD.format(repository=REPOSITORY, schema=SCHEMA), f"```json\n{_example()}\n```\n"]
    lines += ["## The document\n", _fields(schema), *_parts(schema["properties"])]
    for name, part in schema["$defs"].items():
        lines += [f"## {name.capitalize()}\n", part.get("description", ""), "", _fields(part)]
    return Page("reference/json", "JSON", "\n".join(lines), "The contract of the JSON output.")


def _example() -> str:
    """Give what prosecheck says of a short article."""
    args = [sys.executable, "-m", "prosecheck", "--isolated", "--select", "filler-phrases", "-"]
    args += ["--stdin-filename", "article.txt", "--output-format", "json", "--exit-zero"]
    run = subprocess.run(args, input=_EXAMPLE, capture_output=True, text=True, check=True)
    return json.dumps(json.loads(run.stdout), indent=2, ensure_ascii=False)


def _parts(properties: Mapping[str, Any]) -> Iterator[str]:
    """Give the tables of the objects that stand at the top of the document."""
    for name, part in properties.items():
        inner = part.get("items", part)
        if "properties" in inner:
            yield f"### `{name}`\n\n{_fields(inner)}"


def _fields(part: Mapping[str, Any]) -> str:
    if "properties" not in part:
        names = ", ".join(f"`{name}`" for name in part["required"])
        return f"{names}: each {_kind(part['additionalProperties'])}.\n"
    rows = (
        (code(name), _kind(field), plain(field.get("description", "")))
        for name, field in part["properties"].items()
    )
    return table(["field", "value", "meaning"], rows)


def _kind(field: Mapping[str, Any]) -> str:
    """Give what a field holds, in words."""
    match field:
        case {"$ref": str(target)}:
            name = target.rpartition("/")[2]
            return f"[{name}](#{name})"
        case {"anyOf": kinds}:
            return " or ".join(map(_kind, kinds))
        case {"enum": names}:
            return ", ".join(code(json.dumps(name)) for name in names)
        case {"const": value}:
            return code(json.dumps(value))
        case {"type": "array", "items": items}:
            return f"list of {_kind(items)}"
        case {"type": list(names)}:
            return " or ".join(names)
        case {"type": str(name)}:
            return name
        case {"additionalProperties": inner}:
            return f"object of {_kind(inner)}"
        case _:
            return "object"
