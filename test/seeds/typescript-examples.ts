import { execFile } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";

const SDK = path.resolve(import.meta.dirname, "../../sdk/index.ts");

/** What a document's TypeScript examples are, by the heading above them, in their order. */
export function typescriptExamples(document: string): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  const headings: string[] = [];
  for (const [, level, title, block] of document.matchAll(/^(#+) ([^\n]+)$|^```typescript\n(.*?)^```$/gms)) {
    if (level !== undefined) headings.splice(level.length - 1, headings.length, title!);
    else {
      const heading = headings.filter(Boolean).slice(1).join(" › ");
      groups.set(heading, [...(groups.get(heading) ?? []), block!]);
    }
  }
  return groups;
}

/** What a program said, and what it exported as `result`. */
export interface Ran {
  readonly said: readonly string[];
  // oxlint-disable-next-line typescript/no-explicit-any -- A test says what it expects of it.
  readonly result: any;
}

/**
 * Runs programs one after the other, as somebody's who has `@keyward/sdk` installed.
 * @param programs TypeScript modules; each may export a `result` that JSON can hold
 */
export async function runPrograms(
  programs: readonly string[],
  folder: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Ran[]> {
  const installed = path.join(folder, "node_modules/@keyward/sdk");
  mkdirSync(installed, { recursive: true });
  writeFileSync(path.join(installed, "package.json"), `{"type": "module", "exports": "./index.js"}`);
  writeFileSync(path.join(installed, "index.js"), `export * from ${JSON.stringify(SDK)};`);
  for (const [index, program] of programs.entries())
    writeFileSync(path.join(folder, `program-${index}.mts`), program);
  writeFileSync(path.join(folder, "run.mjs"), RUN);
  const args = ["--no-warnings", path.join(folder, "run.mjs"), String(programs.length)];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: folder, env });
  return JSON.parse(stdout) as Ran[];
}

const RUN = `
import { format } from "node:util";
const print = console.log;
const ran = [];
for (let index = 0; index < Number(process.argv[2]); index++) {
  const said = [];
  console.log = console.error = (...words) => void said.push(format(...words));
  const { result } = await import(\`./program-\${index}.mts\`);
  ran.push({ said, result });
}
print(JSON.stringify(ran));
`;
