"""Code actions and hover: what the client may do about a finding, and what it becomes."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from prosecheck.report.about import HANDBOOK
from prosecheck.source import Source

from .client import Client, Message

TEXT = (
    "# A title \U0001f600\r\n\r\n"
    "\U0001f600 They ran in order to win, and *in order to* eat.\r\n\r\n"
    "It is worth noting that it rained, and that it did so in order to annoy them.\r\n"
)


def _actions(
    client: Client, uri: str, line: int, character: int, **context: object
) -> list[Message]:
    place = {"line": line, "character": character}
    params = {
        "textDocument": {"uri": uri},
        "range": {"start": place, "end": place},
        "context": {"diagnostics": [], **context},
    }
    found: list[Message] = client.request("textDocument/codeAction", params)
    return found


def _named(actions: list[Message], title: str) -> Message:
    (action,) = (action for action in actions if action["title"].startswith(title))
    return action


def _edits(action: Message, uri: str) -> list[Message]:
    edit = action["edit"]
    if "changes" in edit:
        assert list(edit["changes"]) == [uri]
        edits: list[Message] = edit["changes"][uri]
    else:
        (change,) = edit["documentChanges"]
        assert change["textDocument"] == {"uri": uri, "version": 1}
        edits = change["edits"]
    return edits


def _applied(text: str, edits: list[Message]) -> str:
    """Apply edits to a text as the protocol says, with UTF-16 columns."""
    source = Source("", text)

    def offset(place: dict[str, int]) -> int:
        start = source.line_starts[place["line"]]
        return start + len(
            text[start:].encode("utf-16-le")[: 2 * place["character"]].decode("utf-16-le")
        )

    spans = [(offset(e["range"]["start"]), offset(e["range"]["end"]), e["newText"]) for e in edits]
    for start, end, said in sorted(spans, reverse=True):
        text = text[:start] + said + text[end:]
    return text


def test_a_fix_is_offered_and_its_edit_is_exact(client: Client) -> None:
    uri = client.open("fix.md", TEXT)
    action = _named(_actions(client, uri, 2, 15), "Fix FIL001")
    assert (action["kind"], action["isPreferred"]) == ("quickfix", True)
    assert [d["code"] for d in action["diagnostics"]] == ["FIL001"]
    assert _applied(TEXT, _edits(action, uri)) == TEXT.replace("in order to win", "to win")


def test_a_fix_that_wants_a_look_says_so(client: Client) -> None:
    uri = client.open("unsafe.md", TEXT)
    action = _named(_actions(client, uri, 4, 3), "Fix FIL001 (unsafe)")
    assert "isPreferred" not in action
    expected = TEXT.replace("It is worth noting that it", "It")
    assert _applied(TEXT, _edits(action, uri)) == expected


def test_nothing_is_offered_where_nothing_was_found(client: Client) -> None:
    uri = client.open("elsewhere.md", TEXT)
    assert [a["title"] for a in _actions(client, uri, 0, 0)] == ["Fix all that is safe"]


@pytest.mark.parametrize("kind", ["source.fixAll", "source.fixAll.prosecheck", "source"])
def test_fixing_all_does_what_the_command_does(able: Client, kind: str, tmp_path: Path) -> None:
    uri = able.open(f"{kind}.md", TEXT)
    (action,) = _actions(able, uri, 0, 0, only=[kind])
    assert "edit" not in action
    resolved = able.request("codeAction/resolve", action)
    file = tmp_path / "a.md"
    file.write_bytes(TEXT.encode())
    command = [sys.executable, "-m", "prosecheck", "--fix", "--isolated", str(file)]
    subprocess.run(command, capture_output=True, check=False)
    assert _applied(TEXT, _edits(resolved, uri)) == file.read_bytes().decode() != TEXT


def test_only_the_kinds_asked_for_are_offered(client: Client) -> None:
    uri = client.open("kinds.md", TEXT)
    assert _actions(client, uri, 2, 15, only=["refactor"]) == []
    assert {a["kind"] for a in _actions(client, uri, 2, 15, only=["quickfix"])} == {"quickfix"}


SUPPRESSED = {
    "a.md": "# T\n\nIn order to win, they ran.\n",
    "a.mdx": "# T\n\nIn order to win, they ran.\n",
    "a.html": "<h1>T</h1>\n<p>In order to win, they ran.</p>\n",
    "a.txt": "A title\n\nIn order to win, they ran.\n",
}


@pytest.mark.parametrize("name", SUPPRESSED)
def test_a_finding_is_suppressed_in_the_words_of_the_format(client: Client, name: str) -> None:
    text = SUPPRESSED[name]
    uri = client.open(f"here-{name}", text)
    line = text[: text.index("In order")].count("\n")
    column = text.splitlines()[line].index("In order")
    action = _named(_actions(client, uri, line, column), "Suppress FIL001 here")
    after = _applied(text, _edits(action, uri))
    assert "prosecheck-disable" in after
    assert "FIL001" not in client.found(f"after-{name}", after)


def test_an_action_that_was_chosen_too_late_is_refused(able: Client) -> None:
    uri = able.open("late.md", TEXT)
    action = _named(_actions(able, uri, 2, 15), "Suppress FIL001 here")
    able.change(uri, 2, {"text": TEXT + "It rained.\n"})
    answer = able.answer_to(able.ask("codeAction/resolve", action))
    assert answer["error"]["code"] == -32801


def test_the_page_of_a_rule_is_opened(able: Client) -> None:
    uri = able.open("page.md", TEXT)
    command = _named(_actions(able, uri, 2, 15), "Open the page of filler-phrases")["command"]
    params = {"command": command["command"], "arguments": command["arguments"]}
    number = able.ask("workspace/executeCommand", params)
    shown = able.said("window/showDocument")
    assert shown["uri"] == f"{HANDBOOK}rules/filler-phrases/"
    assert able.answer_to(number)["result"] is None


def test_hover_shows_the_page_of_the_rule(able: Client) -> None:
    uri = able.open("hover.md", TEXT)
    at = {"textDocument": {"uri": uri}, "position": {"line": 2, "character": 14}}
    hover = able.request("textDocument/hover", at)
    assert hover["contents"]["kind"] == "markdown"
    assert hover["contents"]["value"].startswith("# filler-phrases (FIL001)")
    assert hover["range"]["start"] == {"line": 2, "character": 12}
    nowhere = {**at, "position": {"line": 2, "character": 1}}
    assert able.request("textDocument/hover", nowhere) is None


def test_hover_shows_the_page_of_what_prosecheck_itself_says(able: Client) -> None:
    uri = able.open("own.md", "<!-- prosecheck-disable-lines -->\n")
    at = {"textDocument": {"uri": uri}, "position": {"line": 0, "character": 8}}
    hover = able.request("textDocument/hover", at)
    assert hover["contents"]["value"].startswith("# invalid-suppression (PRC004)")


def test_hover_is_plain_text_for_who_shows_no_markdown(client: Client) -> None:
    uri = client.open("plain.md", TEXT)
    at = {"textDocument": {"uri": uri}, "position": {"line": 2, "character": 14}}
    assert client.request("textDocument/hover", at)["contents"]["kind"] == "plaintext"


def test_of_a_document_that_is_not_open_nothing_is_offered(able: Client) -> None:
    uri = able.uri("closed.md")
    at = {"textDocument": {"uri": uri}, "position": {"line": 0, "character": 0}}
    assert able.request("textDocument/hover", at) is None
    assert _actions(able, uri, 0, 0) == []
    late = {"title": "x", "data": {"uri": uri, "version": 1, "do": "mend"}}
    assert able.answer_to(able.ask("codeAction/resolve", late))["error"]["code"] == -32801
