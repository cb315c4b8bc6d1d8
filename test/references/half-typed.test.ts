import { expect, test } from "vitest";
import { engineFromNodeModules } from "./engine.ts";
import { checkReferences, readMarks } from "./marked-source.ts";

const engine = await engineFromNodeModules({ accessors: ["config.get"] });

/** The range `‹…›` around the cursor `‸` is what a completion would replace; without a range there is none. */
function complete(source: string, language = "typescript"): string | undefined {
  const { text, ranges, cursor } = readMarks(source);
  const tree = engine.parse(language, text)!;
  const completion = tree.completionAt(cursor);
  tree.dispose();
  const expected = ranges[0];
  expect(completion && { start: completion.start, end: completion.end }).toEqual(expected);
  return completion?.form;
}

test("after a dot", () => expect(complete("process.env.‹‸›")).toBe("process.env.X"));
test("after a dot with code on the next line", () =>
  complete("const a = process.env.‹‸›\nconst b = 1;\nfoo();"));
test("within a name", () => complete("x(process.env.‹API‸_KEY›);"));
test("at the end of a name", () => complete("process.env.‹API‸›;"));
test("after an optional dot", () => complete("process.env?.‹‸›;"));
test("in closed quotes", () => expect(complete(`process.env["‹‸›"]`)).toBe('process.env["X"]'));
test("in quotes that are still open", () => complete(`const x = process.env["‹‸›\nfoo();\nbar("y");`));
test("in open quotes with a beginning of a name", () => complete(`process.env['‹API_‸›\nfoo();`));
test("in open quotes with more on the line", () => complete(`f(process.env["‹‸›, "other");`));
test("in a destructuring", () => expect(complete("const { ‹‸› } = process.env;")).toBe("destructuring"));
test("in a destructuring after others", () => complete("const { A, B: b,\n  ‹‸›\n} = process.env;"));
test("in an import.meta.env", () => expect(complete("import.meta.env.‹‸›")).toBe("import.meta.env.X"));
test("after an alias", () => expect(complete("const env = process.env;\nenv.‹‸›\nfoo()")).toBe("alias"));
test("in a call of a vault's client", () =>
  expect(complete(`await context.secrets.get("‹‸›")`)).toBe("secrets.get"));
test("in such a call still open", () => complete(`const a = context.secrets.get("‹‸›\nfoo();`));
test("in a list of names", () => complete(`client.secrets.batchGet(["A", "‹‸›"])`));
test("in Deno's call", () => complete(`Deno.env.get('‹‸›`));
test("in an accessor", () => expect(complete(`config.get("‹‸›")`)).toBe("accessor"));
test("in a membership check", () => complete(`if ("‹‸›" in process.env) {}`));
test("in JSX", () => complete(`<a href={process.env.‹‸›}>x</a>`, "typescriptreact"));
test("not in comments and strings", () => {
  complete("// process.env.‸");
  complete(`const a = "process.env.‸"; process.env.B;`);
});
test("not after other objects", () => {
  complete("process.env.A; req.env.‸");
  complete("process.‸");
  complete("process.env.A; const { ‸ } = config;");
});
test("not in a text without any reference", () => complete("foo.‸"));

test("code around a broken place is read", () =>
  checkReferences(
    engine,
    "typescript",
    "const a = process.env.‹A›;\nfunction broken( {\nconst b = process.env.‹B›\nif (process.env['‹C›'] {",
  ));
test("a name that is being typed does not hide the others", () =>
  checkReferences(engine, "typescript", "process.env.‹A›;\nprocess.env.\n\n‹foo›(process.env.‹B›);"));
