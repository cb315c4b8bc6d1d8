import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { styleText } from "node:util";
import { DiagnosticSeverity, type Diagnostic, type Position } from "vscode-languageserver/node";
import { createReferenceEngine, languageOfPath, type ReferenceEngine } from "../references/engine.ts";
import { openLanguageSession, type LanguageSession } from "./language-session.ts";

const grammars = path.join(import.meta.dirname, "../cli/dist");

/** Prints what the real language server finds in a folder: its diagnostics, and what each reference resolves to. */
export async function printReport(folder: string, env: NodeJS.ProcessEnv): Promise<void> {
  const files = sourceFiles(folder);
  const session = await openLanguageSession(folder, env);
  try {
    for (const file of files) await session.open(file);
    heading("What the language server finds");
    for (const file of files) printDiagnostics(file, await session.diagnostics(file));
    heading("What each reference resolves to");
    const engine = await createReferenceEngine(async (name) => readFileSync(path.join(grammars, name)));
    for (const file of files) await printReferences(folder, file, engine, session);
  } finally {
    await session.close();
  }
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll(path.sep, "/"))
    .filter((file) => !file.startsWith(".git/") && /\.[jt]s$|(?:^|\/)secrets[^/]*\.json$/.test(file))
    .toSorted();
}

const SEVERITIES: Readonly<Record<DiagnosticSeverity, string>> = {
  [DiagnosticSeverity.Error]: styleText("red", "error  "),
  [DiagnosticSeverity.Warning]: styleText("yellow", "warning"),
  [DiagnosticSeverity.Information]: styleText("blue", "info   "),
  [DiagnosticSeverity.Hint]: styleText("dim", "hint   "),
};

function printDiagnostics(file: string, diagnostics: readonly Diagnostic[]): void {
  if (diagnostics.length === 0) return;
  fileName(file);
  for (const { range, severity, message, code } of diagnostics) {
    const word = SEVERITIES[severity ?? DiagnosticSeverity.Error];
    line(
      range.start,
      `${word}  ${typeof message === "string" ? message : message.value}  ${styleText("dim", String(code ?? ""))}`,
    );
  }
}

async function printReferences(
  folder: string,
  file: string,
  engine: ReferenceEngine,
  session: LanguageSession,
): Promise<void> {
  const text = readFileSync(path.join(folder, file), "utf8");
  const language = languageOfPath(file) ?? "";
  await engine.prepare(language);
  const tree = engine.parse(language, text);
  const references = tree?.references() ?? [];
  if (references.length > 0) fileName(file);
  for (const { name, start } of references) {
    const before = text.slice(0, start).split("\n");
    const position = { line: before.length - 1, character: before.at(-1)!.length };
    const [first, ...others] = chainIn(await session.hover(file, position));
    line(position, `${styleText("bold", name.padEnd(16))}  ${first}`);
    for (const other of others) console.log(`${" ".repeat(30)}${styleText("dim", other)}`);
  }
  tree?.dispose();
}

/** The links of the chain in a hover, in words; where there is none, the sentence that stands instead. */
function chainIn(markdown: string): string[] {
  const plain = markdown
    .replace(/\[((?:\\.|[^\]\\])*)\]\([^)]*\)/g, "$1")
    .replace(/\*\*|`/g, "")
    .replace(/\\(.)/g, "$1");
  const links = [...plain.matchAll(/^- (.+)$/gm)].map(([, link]) => link!);
  return links.length > 0 ? links : [plain.split("\n\n")[1] ?? "nothing is said of it"];
}

function heading(text: string): void {
  console.log(`\n${styleText(["bold", "underline"], text)}`);
}

function fileName(file: string): void {
  console.log(`\n  ${styleText("cyan", file)}`);
}

function line({ line, character }: Position, text: string): void {
  console.log(`    ${`${line + 1}:${character + 1}`.padEnd(7)} ${text}`);
}
