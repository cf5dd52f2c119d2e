// How the server is started and what it is asked to read; knows nothing of VS Code, so that the test
// starts the very same.

/** The program and its arguments, as LanguageClient and child_process.spawn take them. */
export interface Start {
  readonly command: string;
  readonly args: string[];
}

export function start(command: string, more: readonly string[] = []): Start {
  return { command, args: ["server", ...more] };
}

const LANGUAGES = ["markdown", "mdx", "html", "plaintext"];

/** Articles, saved or not yet, and the configuration, whose mistakes the server marks. */
export const DOCUMENTS = [
  ...["file", "untitled"].flatMap((scheme) => LANGUAGES.map((language) => ({ scheme, language }))),
  { scheme: "file", pattern: "**/{,.}prosecheck.toml" },
];
