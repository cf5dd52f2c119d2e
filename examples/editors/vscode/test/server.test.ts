// Talks to the real server by the protocol of vscode-languageclient, started as the extension does it.
// PATH must lead to prosecheck.

import assert from "node:assert/strict";
import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";

import {
  CodeActionRequest,
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DidSaveTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  PublishDiagnosticsNotification,
  ShowMessageNotification,
  ShutdownRequest,
  type CodeAction,
  type Diagnostic,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type TextEdit,
} from "vscode-languageserver-protocol/node";

import { DOCUMENTS, start } from "../src/start";

const TEXT = "# A day 😀\r\n\r\nThe boats 👩‍👩‍👧 left the cafe\u0301 in order to fish, and *in order* to sell.\r\n";

const folder = mkdtempSync(join(tmpdir(), "prosecheck-"));
const uri = pathToFileURL(join(folder, "article.md")).href;
let server: ChildProcess;
let connection: ProtocolConnection;
const published: PublishDiagnosticsParams[] = [];
const said: string[] = [];

before(async () => {
  const { command, args } = start("prosecheck");
  server = spawn(command, args, { cwd: folder, stdio: ["pipe", "pipe", "inherit"] });
  connection = createProtocolConnection(server.stdout!, server.stdin!);
  connection.onNotification(PublishDiagnosticsNotification.type, (params) => void published.push(params));
  connection.onNotification(ShowMessageNotification.type, (params) => void said.push(params.message));
  connection.listen();
  await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: pathToFileURL(folder).href,
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: "site" }],
    capabilities: {},
  });
  await connection.sendNotification(InitializedNotification.type, {});
  await connection.sendNotification(DidOpenTextDocumentNotification.type, {
    textDocument: { uri, languageId: "markdown", version: 1, text: TEXT },
  });
});

after(async () => {
  await connection.sendRequest(ShutdownRequest.type);
  const ended = new Promise((resolve) => server.once("exit", resolve));
  await connection.sendNotification(ExitNotification.type);
  assert.equal(await ended, 0);
  connection.dispose();
  rmSync(folder, { recursive: true });
});

async function until<T>(what: string, get: () => T | undefined): Promise<T> {
  for (let tries = 0; tries < 1500; tries++) {
    const found = get();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`waited in vain for ${what}`);
}

const diagnostics = (version: number): Promise<Diagnostic[]> =>
  until(`version ${version}`, () => published.find((p) => p.uri === uri && p.version === version)?.diagnostics);

/** Gives the text of a range in UTF-16 units, which JavaScript counts as VS Code does. */
const at = (text: string, { range }: Diagnostic | TextEdit): string => {
  assert.equal(range.start.line, range.end.line);
  return text.split("\r\n")[range.start.line].slice(range.start.character, range.end.character);
};

const applied = (text: string, edit: TextEdit): string => {
  const lines = text.split("\r\n");
  const line = lines[edit.range.start.line];
  lines[edit.range.start.line] =
    line.slice(0, edit.range.start.character) + edit.newText + line.slice(edit.range.end.character);
  return lines.join("\r\n");
};

test("diagnostics are at the exact UTF-16 units", async () => {
  const found = await diagnostics(1);
  assert.deepEqual(found.map((d) => [d.code, at(TEXT, d)]), [
    ["FIL001", "in order to"],
    ["FIL001", "in order* to"],
  ]);
});

test("a code action changes the words and nothing around", async () => {
  const [found] = await diagnostics(1);
  const actions = (await connection.sendRequest(CodeActionRequest.type, {
    textDocument: { uri },
    range: found.range,
    context: { diagnostics: [found] },
  })) as CodeAction[];
  const fix = actions.find((action) => action.title.startsWith("Fix FIL001"));
  const [edit] = fix!.edit!.changes![uri];
  assert.equal(applied(TEXT, edit), TEXT.replace("in order to fish", "to fish"));
});

test("diagnostics move with an edit", async () => {
  const top = { line: 2, character: 0 };
  await connection.sendNotification(DidChangeTextDocumentNotification.type, {
    textDocument: { uri, version: 2 },
    contentChanges: [{ range: { start: top, end: top }, text: "🎣 Then\r\n\r\n🎣 " }],
  });
  const text = TEXT.replace("The boats", "🎣 Then\r\n\r\n🎣 The boats");
  assert.deepEqual((await diagnostics(2)).map((d) => at(text, d)), ["in order to", "in order* to"]);
});

test("a mistake in the configuration is told", async () => {
  writeFileSync(join(folder, "prosecheck.toml"), 'slect = ["FIL"]\n');
  await connection.sendNotification(DidSaveTextDocumentNotification.type, { textDocument: { uri } });
  const message = await until("the complaint", () => said[0]);
  assert.match(message, /unknown key "slect"; did you mean "select"\?/);
});

test("the configuration itself is a document that the server gets", () => {
  assert.ok(DOCUMENTS.some((d) => "pattern" in d && d.pattern.includes("prosecheck.toml")));
});
