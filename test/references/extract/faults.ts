import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { Language, Parser } from "web-tree-sitter";
import { parseDocument } from "yaml";
import { keepScripts } from "../../../references/languages/single-file-components.ts";
import { packageOf } from "../../../references/wasm-files.ts";
import { engine } from "./check.ts";

const { resolve } = createRequire(import.meta.url);
// The engine has set the parser up by now.
void engine;

const GRAMMARS: Readonly<Record<string, string>> = {
  svelte: "typescript",
  typescriptreact: "tsx",
  csharp: "c-sharp",
  shellscript: "bash",
};
const parsers = new Map<string, Parser>();
for (const id of [
  "typescript",
  "tsx",
  "python",
  "go",
  "java",
  "kotlin",
  "c-sharp",
  "ruby",
  "php",
  "rust",
  "bash",
])
  parsers.set(id, await parserOf(`tree-sitter-${id}.wasm`));

/** What does not parse in a text, by the language's own grammar: the errors, and whatever is missing. */
export function faultsIn(language: string, text: string): string[] {
  const parser = parsers.get(GRAMMARS[language] ?? language);
  if (!parser) return parseDocument(text, { strict: true }).errors.map(({ code }) => code);
  const tree = parser.parse(language === "svelte" ? keepScripts(text) : text)!;
  const errors = tree.rootNode.descendantsOfType("ERROR").map(() => "ERROR");
  const { hasError } = tree.rootNode;
  tree.delete();
  return hasError && errors.length === 0 ? ["MISSING"] : errors;
}

async function parserOf(file: string): Promise<Parser> {
  return new Parser().setLanguage(await Language.load(await readFile(resolve(`${packageOf(file)}/${file}`))));
}
