import { expect, test } from "vitest";
import { checkKept } from "./check-kept.ts";
import { engineFromNodeModules } from "./engine.ts";
import { repetitions } from "../support/repetitions.ts";

const engine = await engineFromNodeModules();
/** Milliseconds: `npm run soak` takes longer than a test's usual 5 s. */
const TIME = 120_000;

/** What people have in files: each reads the environment in another way, or changes what a name means. */
const STATEMENTS = [
  "use(process.env.A ?? 1);",
  'const a = process.env["A"];',
  "const env = process.env;",
  "export const env = process.env;",
  "use(env.B);",
  "env.C = 1;",
  "env = other;",
  "const { D, E: e = 1 } = process.env;",
  'import process from "node:process";',
  'import { env } from "node:process";',
  "export { env };",
  "export { env as other };",
  "export default process.env;",
  'const KEY = "F";',
  "use(process.env[KEY], env[KEY]);",
  'secrets.get("G");',
  'secrets.set(KEY, "x", "project");',
  "const { secrets } = context;",
  'if ("H" in process.env) {',
  "function f(env) { return env.I; }",
  "function g(process) {",
  "class Settings { a = process.env.J; get() { return env.K; } }",
  "const h = () => { use(globalThis.process.env.L); };",
  "use({ a: process.env.M, env, b: [env.N] });",
  "declare const process: { env: object };",
  "switch (a) { case env.O: break; }",
  "}",
  "{",
  "// process.env.P",
  "/* env */",
  "`${process.env.Q}`;",
];

/** What is typed, deleted or pasted within and between them. */
const FRAGMENTS = [
  ..."{ } ( ) [ ] ; , . = ? : ` \" ' / * // /* */ ${ => ?? in KEY env process .A 🔑 é x".split(" "),
  ..."process.env|.env|const |let |export |export default |as |async |delete |function env() {}".split("|"),
  " ",
  "\n",
  "\r",
  "",
  ...STATEMENTS,
];

test(
  "what is kept and what is looked for after edits make up what a whole look at the same tree finds",
  () => {
    const languages = ["javascript", "typescript", "typescriptreact"];
    checkKept(engine, languages, STATEMENTS, FRAGMENTS, repetitions(200, 1_500));
  },
  TIME,
);

/** An edit that leaves the name itself alone, but not what its statement, or another one, says of it. */
test.each([
  ["process.env.A ?? 1;", "process.env.A;"],
  ["use(process.env.A);", "process.env.A = 1;"],
  ["use(process.env.A);", "use(process.ENV.A);"],
  ["use(process.env.A);", "function f(process) { use(process.env.A); }"],
  ["use(process.env.A); use(1);", "use(process.env.A); var process;"],
  ["const env = process.env; env.A;", "let env = process.env; env = 1; env.A;"],
  ["const env = process.env; env.A;", "const env = process.envs; env.A;"],
  ["const env = process.env; env.A;", "const env = process; env.A;"],
  ["const env = process.env; { env.A; }", "const env = process.env; { let env; env.A; }"],
  ["const env = process.env; { env.A; }", "{ const env = process.env; } { env.A; }"],
  ["const KEY = 'A'; process.env[KEY];", "const KEY = 'B'; process.env[KEY];"],
  ["const env = process.env; export { env as other };", "const env = process.env; export { env };"],
  ["const { secrets } = context; secrets.get('A');", "const { secrets: vault } = context; secrets.get('A');"],
  ["import { env } from 'node:process'; env.A;", "import { env } from 'nodes:process'; env.A;"],
  ["use(process.env.A);", "use(/* process.env.A);"],
  ["if (a) {} else process.env.A;", "if (a) {} process.env.A;"],
])("an edit of `%s` to `%s` and back is seen", (before, after) => {
  const tree = engine.parse("typescript", before)!;
  for (const [from, to] of [
    [before, after],
    [after, before],
  ] as const) {
    tree.references();
    tree.edit(changeBetween(from, to), to);
    const whole = engine.parse("typescript", to)!;
    expect(tree.references()).toEqual(whole.references());
    expect(tree.exports()).toEqual(whole.exports());
    whole.dispose();
  }
  tree.dispose();
});

/** The least change that makes one text of the other. */
function changeBetween(before: string, after: string): { start: number; oldEnd: number; newEnd: number } {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let [oldEnd, newEnd] = [before.length, after.length];
  while (oldEnd > start && newEnd > start && before[oldEnd - 1] === after[newEnd - 1]) {
    oldEnd--;
    newEnd--;
  }
  return { start, oldEnd, newEnd };
}
