"""What is found in open documents, and where."""

from __future__ import annotations

from pathlib import Path

import pytest

from ..strangers import install, plugin
from .client import Client, Message
from .conftest import PULLS

FILLER = "# A title\n\nIn order to win, they ran a mile.\n"
WIDE = (
    "# Caf\u0065\u0301 \U0001f600\r\n\r\n"
    "\U0001f469\u200d\U0001f4bb \u4e2d\u6587 e\u0301, in order to win\r\n"
)
"""Emoji of several code points, a combining mark, characters of every width, and CR LF."""


def _column(line: str, encoding: str) -> int:
    """Give the column before "in order to", counted by the encoder of the encoding itself."""
    before = line[: line.index("in order to")]
    codecs = {"utf-8": ("utf-8", 1), "utf-16": ("utf-16-le", 2), "utf-32": ("utf-32-le", 4)}
    codec, width = codecs[encoding]
    return len(before.encode(codec)) // width


@pytest.mark.parametrize(
    ("offered", "agreed"),
    [
        (None, "utf-16"),
        (["utf-16"], "utf-16"),
        (["utf-8", "utf-16"], "utf-8"),
        (["utf-32", "utf-16"], "utf-32"),
        (["utf-7"], "utf-16"),
    ],
)
def test_ranges_are_exact_in_the_encoding_agreed_on(
    fresh: Client, offered: list[str] | None, agreed: str
) -> None:
    general = {"positionEncodings": offered} if offered else {}
    assert fresh.initialize({"general": general})["positionEncoding"] == agreed
    (found,) = fresh.published(fresh.open("wide.md", WIDE), 1)
    start = _column(WIDE.split("\r\n")[2], agreed)
    assert found["range"] == {
        "start": {"line": 2, "character": start},
        "end": {"line": 2, "character": start + len("in order to")},
    }


def test_a_finding_says_who_found_it_and_how_bad_it_is(client: Client) -> None:
    (found,) = client.published(client.open("who.md", FILLER), 1)
    assert (found["source"], found["code"], found["severity"]) == ("prosecheck", "FIL001", 3)
    assert found["data"]["rule"] == "filler-phrases"
    assert found["data"]["fix"] == "safe"


def test_an_unused_suppression_is_shown_as_something_to_take_out(client: Client) -> None:
    text = "# A title\n\n<!-- prosecheck-disable-next-line FIL001 -->\nIt rained.\n"
    (found,) = client.published(client.open("unused.md", text), 1)
    assert (found["code"], found["tags"]) == ("PRC003", [1])


def test_a_change_moves_the_findings(client: Client) -> None:
    uri = client.open("moves.md", FILLER)
    client.published(uri, 1)
    start = {"line": 0, "character": 0}
    client.change(uri, 2, {"text": "\U0001f600\n\n", "range": {"start": start, "end": start}})
    (found,) = client.published(uri, 2)
    assert found["range"]["start"] == {"line": 4, "character": 0}


def test_changes_count_in_the_text_that_the_one_before_left(client: Client) -> None:
    uri = client.open("several.md", "# A title\r\n\r\n\U0001f600 rain\r\n")
    client.published(uri, 1)

    def at(line: int, first: int, last: int, text: str) -> Message:
        place = {
            "start": {"line": line, "character": first},
            "end": {"line": line, "character": last},
        }
        return {"range": place, "text": text}

    client.change(uri, 2, at(2, 3, 7, "to win"), at(2, 3, 3, "in order "), at(2, 99, 99, " it."))
    (found,) = client.published(uri, 2)
    assert found["range"]["start"] == {"line": 2, "character": 3}
    assert found["range"]["end"] == {"line": 2, "character": 14}


def test_a_change_may_be_the_whole_text(client: Client) -> None:
    uri = client.open("whole.md", FILLER)
    client.published(uri, 1)
    client.change(uri, 2, {"text": "# A title\n\nIt rained.\n"})
    assert client.published(uri, 2) == []


def test_lines_end_where_the_protocol_says_and_nowhere_else(client: Client) -> None:
    uri = client.open("lines.txt", "A title\n\nIt\u2028rained\x0bin\x85Leeds\rin order to win.\n")
    (found,) = client.published(uri, 1)
    assert found["range"]["start"] == {"line": 3, "character": 0}


def test_the_last_of_200_rapid_edits_is_answered(client: Client) -> None:
    uri = client.open("rapid.md", "# A title\n\n")
    for version in range(2, 202):
        word = "In order to win, they ran a mile.\n\n" if version % 2 else "It rained.\n\n"
        client.change(uri, version, {"text": f"# A title\n\n{word * (version // 10)}"})
    assert len(client.published(uri, 201)) >= 20
    sent = [m["params"] for m in client.unasked("textDocument/publishDiagnostics")]
    earlier = [about["version"] for about in sent if about["uri"] == uri]
    assert earlier == sorted({*earlier} - {201})  # a pause between edits may let one through


def test_a_document_of_a_megabyte_is_answered(client: Client) -> None:
    paragraph = "In order to win, they ran a mile and a half in the rain of Leeds.\n\n"
    text = "# A title\n\n" + paragraph * (1_000_000 // len(paragraph))
    uri = client.open("large.md", text)
    place = {"start": {"line": 2, "character": 0}, "end": {"line": 2, "character": 0}}
    client.change(uri, 2, {"text": "It rained. ", "range": place})
    found = client.published(uri, 2)
    assert [d["code"] for d in found].count("FIL001") == 1_000
    assert any(d["message"].startswith("filler-phrases found more") for d in found)
    client.notify("textDocument/didClose", {"textDocument": {"uri": uri}})
    assert client.published(uri) == []


def test_closing_in_the_middle_of_a_check_clears_and_serves_on(client: Client) -> None:
    large = client.open("closing.md", FILLER * 5_000)
    client.notify("textDocument/didClose", {"textDocument": {"uri": large}})
    assert client.published(large) == []
    assert client.found("next.md", FILLER) == ["FIL001"]
    assert not [
        m for m in client.unasked("textDocument/publishDiagnostics") if m["params"]["uri"] == large
    ]


def test_a_document_that_is_empty_has_no_findings(client: Client) -> None:
    assert client.found("empty.md", "") == []
    assert client.found("blank.md", " \n\n") == []


def test_what_no_file_may_hold_is_a_finding(client: Client) -> None:
    assert client.found("nul.md", "# A title\n\nIt \0 rained.\n") == ["PRC000"]
    assert client.found("half.md", "# A title\n\nIt \ud800 rained.\n") == ["PRC000"]


def test_a_byte_order_mark_in_a_buffer_counts(client: Client) -> None:
    (found,) = client.published(client.open("bom.txt", "\ufeffIn order to win, they ran."), 1)
    assert found["range"]["start"]["character"] == 1


LANGUAGES = {
    "markdown": "`in order to` <!-- in order to --> win",
    "mdx": "{/* in order to */} `in order to` win",
    "html": "<p>It rained.</p><!-- in order to --><pre>in order to</pre>",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_language_decides_the_format_of_an_unsaved_buffer(
    client: Client, language: str
) -> None:
    text = LANGUAGES[language]
    assert "FIL001" not in client.found(f"untitled:{language}-1", text, language)
    assert "FIL001" in client.found(f"untitled:{language}-2", text, "plaintext")


@pytest.mark.parametrize("language", ["json", "jsonl"])
def test_an_unsaved_buffer_of_json_is_read_as_articles(client: Client, language: str) -> None:
    text = '{"title": "Rain", "content": "\\u0049n order to win, they ran."}'
    assert "FIL001" in client.found(f"untitled:{language}-1", text, language)
    assert "FIL001" not in client.found(f"untitled:{language}-2", text, "plaintext")


def test_the_suffix_decides_where_it_is_known(client: Client) -> None:
    assert client.found("known.txt", LANGUAGES["markdown"], "markdown")
    assert not client.found("known.md", LANGUAGES["markdown"], "plaintext")


def test_the_language_decides_where_the_suffix_is_unknown(client: Client) -> None:
    assert not client.found("a.qmd", LANGUAGES["markdown"], "markdown")
    assert client.found("b.qmd", FILLER, "markdown") == ["FIL001"]


def test_what_is_no_article_is_not_checked(client: Client) -> None:
    assert client.found("program.py", FILLER, "python") == []


def test_what_is_excluded_or_ignored_is_not_checked(fresh: Client, tmp_path: Path) -> None:
    (tmp_path / "prosecheck.toml").write_text('exclude = ["old/"]')
    (tmp_path / ".git").mkdir()
    (tmp_path / ".gitignore").write_text("drafts\n")
    fresh.initialize()
    assert fresh.found("old/a.md", FILLER) == []
    assert fresh.found("drafts/a.md", FILLER) == []
    assert fresh.found("new/a.md", FILLER) == ["FIL001"]


def test_diagnostics_are_given_to_who_asks_for_them(able: Client) -> None:
    uri = able.open("asked.md", FILLER)
    assert [d["code"] for d in able.pulled(uri)] == ["FIL001"]
    able.change(uri, 2, {"text": "# A title\n\nIt rained.\n"})
    assert able.pulled(uri) == []
    assert not able.unasked("textDocument/publishDiagnostics")


def test_of_many_questions_each_is_answered_by_the_newest_text(able: Client) -> None:
    uri = able.open("many.md", "# A title\n\nIt rained.\n")
    asked = []
    for version in range(2, 52):
        able.change(uri, version, {"text": FILLER * (version - 1)})
        asked.append(able.ask("textDocument/diagnostic", {"textDocument": {"uri": uri}}))
    answers = [able.answer_to(number)["result"]["items"] for number in asked]
    assert len([d for d in answers[-1] if d["code"] == "FIL001"]) == 50
    assert answers[-1] == able.pulled(uri)


def test_a_question_may_be_taken_back(able: Client) -> None:
    uri = able.open("back.md", FILLER * 5_000)
    number = able.ask("textDocument/diagnostic", {"textDocument": {"uri": uri}})
    able.notify("$/cancelRequest", {"id": number})
    assert able.answer_to(number)["error"]["code"] == -32800
    able.notify("textDocument/didClose", {"textDocument": {"uri": uri}})
    assert able.pulled(able.open("front.md", FILLER))


def test_of_a_document_that_is_not_open_nothing_is_known(able: Client) -> None:
    assert able.pulled(able.uri("nowhere.md")) == []


def test_what_a_plugin_prints_is_no_answer(tmp_path: Path) -> None:
    env = install(
        tmp_path / "plugins", "printer", plugin().replace("    at =", "    print('hi')\n    at =")
    )
    with Client(tmp_path, env=env) as client:
        client.initialize()
        assert client.found("a.md", "# A title\n\nA bother.\n") == ["BTH001"]


def test_a_crash_in_a_rule_is_told_once_and_the_others_go_on(tmp_path: Path) -> None:
    code = plugin().replace("    at =", "    raise ValueError(article.prose)\n    at =")
    env = install(tmp_path / "plugins", "crasher", code)
    with Client(tmp_path, env=env) as client:
        client.initialize()
        uri = client.open("a.md", FILLER)
        assert {d["code"] for d in client.published(uri, 1)} == {"FIL001", "PRC001"}
        assert "rule no-bother failed" in client.said("window/showMessage")["message"]
        for version in range(2, 5):
            client.change(uri, version, {"text": FILLER + "word " * version})
            assert {d["code"] for d in client.published(uri, version)} >= {"FIL001", "PRC001"}
        assert not client.unasked("window/showMessage")


def test_a_worker_that_dies_is_told_of_and_another_serves_on(tmp_path: Path) -> None:
    deadly = "    if 'die' in article.prose: import os; os._exit(9)\n    at ="
    env = install(tmp_path / "plugins", "deadly", plugin().replace("    at =", deadly))
    with Client(tmp_path, env=env) as client:
        client.initialize(PULLS)
        assert client.pulled(client.open("a.md", "# A title\n\nTo die.\n")) == []
        assert "the process that did it ended" in client.said("window/showMessage")["message"]
        assert len(client.pulled(client.open("b.md", FILLER))) == 1
