"""Whatever stands in a configuration file, the answer is a configuration or a sentence."""

import json
import tomllib
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from prosecheck.config import Config, ConfigError
from prosecheck.config.describing.schema import schema
from prosecheck.config.keys import OF_RULE, OVERRIDES, PATHS, RULE, TOP
from prosecheck.config.resolver import Resolver
from prosecheck.printable import printable
from prosecheck.run import rules_of

SCHEMA = schema(rules_of())
VALIDATOR = jsonschema.Draft7Validator(SCHEMA)
RULES = [name for rule in rules_of() for name in (rule.code, rule.name)]
OPTIONS = sorted(
    {name for table in SCHEMA["definitions"]["rules"]["properties"].values() for name in table}
    | {"limit", "words", "exempt", "together", "evidence", "within", "habit"}
)
TEXTS = st.sampled_from(["CUT", "CUT001", "ALL", "warning", "never", "json", "a/*", "!", ".", ""])
SCALARS = st.one_of(
    TEXTS,
    st.text(max_size=4),
    st.integers(-2, 60),
    st.integers(),
    st.floats(width=16),
    st.booleans(),
    st.dates(),
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=3), inner, max_size=2)
    ),
    max_leaves=4,
)


def _table(keys: list[str]) -> st.SearchStrategy[dict[str, Any]]:
    named = st.sampled_from(keys)
    return st.dictionaries(named, st.one_of(VALUES, st.lists(TEXTS, max_size=2)), max_size=3)


OF_RULES = st.dictionaries(
    st.sampled_from(RULES), _table([*OPTIONS, *(key.name for key in OF_RULE)]), max_size=2
)
OVERRIDE = _table([PATHS.name, "select", "ignore", RULE])
TABLES = st.tuples(
    _table([*(key.name for key in TOP), "slect"]), OF_RULES, st.lists(OVERRIDE, max_size=2)
).map(lambda parts: {**parts[0], RULE: parts[1], OVERRIDES: parts[2]})


def _toml(value: Any) -> str:
    if isinstance(value, dict):
        return f"{{{', '.join(f'{_toml(k)} = {_toml(v)}' for k, v in value.items())}}}"
    if isinstance(value, list):
        return f"[{', '.join(map(_toml, value))}]"
    if isinstance(value, str):
        return json.dumps(value).replace("\x7f", "\\u007f")
    return str(value).lower()


def _document(table: dict[str, Any]) -> str:
    return "".join(f"{_toml(key)} = {_toml(value)}\n" for key, value in table.items())


def _answer(folder: Path, data: bytes) -> Config | str:
    """Give the configuration or the sentence; anything else fails the test."""
    (folder / "prosecheck.toml").write_bytes(data)
    try:
        config = Resolver(rules_of).config_for(str(folder / "a.txt"))
    except ConfigError as error:
        return str(error)
    config.enabled(rules_of())
    hash(config)
    return config


_ANY = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)


@_ANY
@given(table=TABLES)
def test_any_table_is_answered_and_the_schema_agrees(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, table: dict[str, Any]
) -> None:
    monkeypatch.chdir(tmp_path)
    text = _document(table)
    found = _answer(tmp_path, text.encode("utf-8", "replace"))
    if isinstance(found, str):
        assert printable(found) == found
    else:
        VALIDATOR.validate(tomllib.loads(text))


@_ANY
@given(data=st.binary(max_size=40) | st.text(max_size=40).map(str.encode))
def test_any_bytes_are_answered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, data: bytes
) -> None:
    monkeypatch.chdir(tmp_path)
    found = _answer(tmp_path, data)
    assert isinstance(found, Config) or printable(found) == found
