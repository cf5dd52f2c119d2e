// Starts the server, and starts it again when its settings change or somebody asks for it.

import { commands, window, workspace, type ExtensionContext } from "vscode";
import { LanguageClient } from "vscode-languageclient/node";

import { DOCUMENTS, start } from "./start";

let client: LanguageClient | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  context.subscriptions.push(
    commands.registerCommand("prosecheck.restart", restart),
    workspace.onDidChangeConfiguration(async (event) => {
      if (event.affectsConfiguration("prosecheck.command") || event.affectsConfiguration("prosecheck.arguments")) {
        await restart();
      }
    }),
    workspace.onDidGrantWorkspaceTrust(restart),
  );
  await restart();
}

export async function deactivate(): Promise<void> {
  await client?.dispose();
  client = undefined;
}

async function restart(): Promise<void> {
  await deactivate();
  const settings = workspace.getConfiguration("prosecheck");
  const command = settings.get("command", "prosecheck");
  client = new LanguageClient("prosecheck", "prosecheck", start(command, settings.get("arguments", [])), {
    documentSelector: DOCUMENTS,
  });
  try {
    await client.start();
  } catch (error) {
    const said = `prosecheck: "${command} server" did not start. Is prosecheck[server] installed? ${error}`;
    void window.showErrorMessage(said);
  }
}
