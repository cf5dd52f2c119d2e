"""The life of a server, and what it does with messages that are none."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path

import pytest

from .client import PATIENCE, Client

FILLER = "# A title\n\nIn order to win, they ran a mile.\n"


def test_it_exits_with_0_after_a_shutdown(fresh: Client) -> None:
    fresh.initialize()
    assert fresh.leave() == 0


def test_it_exits_with_1_without_one(fresh: Client) -> None:
    fresh.initialize()
    fresh.notify("exit")
    assert fresh.process.wait(PATIENCE) == 1


def test_it_exits_when_the_client_is_gone(fresh: Client) -> None:
    fresh.initialize()
    fresh.open("a.md", FILLER)
    assert fresh.process.stdin
    fresh.process.stdin.close()
    assert fresh.process.wait(PATIENCE) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="there its pipes alone tell")
def test_it_exits_when_the_process_of_the_client_is_gone(fresh: Client) -> None:
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as editor:
        fresh.request("initialize", {"processId": editor.pid, "capabilities": {}})
        assert fresh.process.poll() is None
    assert fresh.process.wait(PATIENCE) == 1


def test_it_exits_when_nobody_reads_its_answers(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "prosecheck", "server"]
    asked = b'{"jsonrpc":"2.0","id":1,"method":"no/such"}'
    with (tmp_path / "log").open("wb") as log:
        pipe = subprocess.PIPE
        server = subprocess.Popen(command, cwd=tmp_path, stdin=pipe, stdout=pipe, stderr=log)
        assert server.stdin
        assert server.stdout
        server.stdout.close()
        server.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(asked), asked))
        server.stdin.flush()
        assert server.wait(PATIENCE) == 1
    assert (tmp_path / "log").read_bytes() == b""


def test_it_leaves_no_process_behind(fresh: Client) -> None:
    fresh.initialize()
    fresh.published(fresh.open("a.md", FILLER), 1)
    children = Path(f"/proc/{fresh.process.pid}/task/{fresh.process.pid}/children")
    if not children.exists():
        pytest.skip("no /proc, in which children are listed")
    (child,) = children.read_text().split()
    fresh.process.kill()
    fresh.process.wait()
    ends = time.monotonic() + PATIENCE
    while Path(f"/proc/{child}").exists() and time.monotonic() < ends:
        time.sleep(0.05)
    assert not Path(f"/proc/{child}").exists()


def test_a_request_before_initialize_is_refused(fresh: Client) -> None:
    answer = fresh.answer_to(fresh.ask("textDocument/hover", {}))
    assert answer["error"]["code"] == -32002


def test_a_second_initialize_is_refused(fresh: Client) -> None:
    fresh.initialize()
    answer = fresh.answer_to(fresh.ask("initialize", {"capabilities": {}, "processId": None}))
    assert answer["error"]["code"] == -32600


def test_a_request_after_shutdown_is_refused(fresh: Client) -> None:
    fresh.initialize()
    fresh.request("shutdown")
    assert fresh.answer_to(fresh.ask("shutdown"))["error"]["code"] == -32600


def test_an_unknown_request_is_refused(client: Client) -> None:
    answer = client.answer_to(client.ask("textDocument/dance"))
    assert answer["error"] == {"code": -32601, "message": "no method 'textDocument/dance'"}


def test_parameters_that_do_not_fit_are_refused(client: Client) -> None:
    answer = client.answer_to(client.ask("textDocument/hover", {"textDocument": 5}))
    assert answer["error"]["code"] == -32602


@pytest.mark.parametrize("method", [[], {}, None, 5])
def test_a_method_that_is_no_string_is_refused(client: Client, method: object) -> None:
    body = json.dumps({"jsonrpc": "2.0", "id": "odd", "method": method}).encode()
    client.send(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
    assert client.wait(lambda m: m.get("id") == "odd")["error"]["code"] == -32600
    assert client.found("odd.md", FILLER) == ["FIL001"]


@pytest.mark.parametrize("params", [{"id": {"a": 1}}, {"id": [1]}, {}, [], {"id": 99}])
def test_a_cancellation_of_nothing_is_passed_over(client: Client, params: object) -> None:
    client.notify("$/cancelRequest", params)
    assert client.found("on.md", FILLER) == ["FIL001"]


def test_an_unknown_notification_is_passed_over(client: Client) -> None:
    client.notify("$/dance", {"fast": True})
    client.notify("textDocument/didDance", [1])
    assert client.found("dance.md", FILLER) == ["FIL001"]


def test_changes_of_a_document_that_is_not_open_are_passed_over(client: Client) -> None:
    client.change(client.uri("never.md"), 2, {"text": FILLER})
    client.notify("textDocument/didClose", {"textDocument": {"uri": client.uri("never.md")}})
    assert client.found("ever.md", FILLER) == ["FIL001"]


BROKEN = {
    "no JSON": b"Content-Length: 5\r\n\r\n{nope",
    "not UTF-8": b"Content-Length: 4\r\n\r\n\xff\xfe\xfd\xfc",
    "no object": b"Content-Length: 2\r\n\r\n[]",
    "another version": b'Content-Length: 17\r\n\r\n{"jsonrpc":"1.0"}',
    "deep": b"Content-Length: 200000\r\n\r\n" + b"[" * 200_000,
}


@pytest.mark.parametrize("data", BROKEN.values(), ids=BROKEN)
def test_a_body_that_is_no_message_is_answered_with_an_error(client: Client, data: bytes) -> None:
    client.send(data)
    assert client.answer_to(None)["error"]["code"] in (-32700, -32600)


HEADERS = {
    "no length": b"X-Header: 5\r\n\r\n",
    "a length that is no number": b"Content-Length: many\r\n\r\n",
    "a negative length": b"Content-Length: -5\r\n\r\n",
    "a body without a header": b'{"jsonrpc": "2.0", "method": "initialized"}',
    "a length too little": b'Content-Length: 3\r\n\r\n{"jsonrpc": "2.0"}',
    "blank lines": b"\r\n\r\n\r\n",
    "a long line": b"X" * 300_000 + b"\r\n\r\n",
}


@pytest.mark.parametrize("data", HEADERS.values(), ids=HEADERS)
def test_after_a_bad_header_the_next_message_is_read(client: Client, data: bytes) -> None:
    client.send(data)
    client.request(
        "textDocument/codeAction",
        {
            "textDocument": {"uri": "file:///no.md"},
            "range": {"start": {"line": 0, "character": 0}, "end": {"line": 0, "character": 0}},
            "context": {"diagnostics": []},
        },
    )


def test_headers_may_be_in_any_case_and_order(client: Client) -> None:
    body = json.dumps({"jsonrpc": "2.0", "id": "odd", "method": "no/such"}).encode()
    kind = b"Content-Type: application/vscode-jsonrpc; charset=utf-8"
    client.send(b"%s\r\ncontent-length:%d\r\n\r\n%s" % (kind, len(body), body))
    assert client.wait(lambda m: m.get("id") == "odd")["error"]["code"] == -32601


def test_a_message_of_a_length_that_nobody_sends_needs_no_memory(fresh: Client) -> None:
    fresh.initialize()
    fresh.send(b"Content-Length: 999999999999\r\n\r\n")
    assert fresh.process.stdin
    fresh.process.stdin.close()
    assert fresh.process.wait(PATIENCE) == 1


def test_without_pygls_one_sentence_says_what_to_install() -> None:
    code = (
        "import sys; sys.modules['pygls'] = None; sys.argv = ['prosecheck', 'server']\n"
        "from prosecheck.cli import main; main()"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert run.returncode == 2
    said = "prosecheck: the language server needs pygls 2: pip install 'prosecheck[server]'\n"
    assert run.stderr == said


def test_checking_an_article_imports_nothing_of_it(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(FILLER)
    code = (
        "import sys; from prosecheck.cli import main\n"
        "sys.argv = ['prosecheck', 'a.md']\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "heavy = ('pygls', 'lsprotocol', 'cattrs', 'asyncio', 'prosecheck.lsp')\n"
        "assert not [name for name in sys.modules if name.startswith(heavy)]"
    )
    subprocess.run([sys.executable, "-c", code], cwd=tmp_path, check=True, capture_output=True)
