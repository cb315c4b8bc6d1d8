import { expect, test } from "vitest";
import { engineFromNodeModules } from "./engine.ts";
import { readMarks } from "./marked-source.ts";

const engine = await engineFromNodeModules();

/** The literal around the cursor: the outer range is what is replaced, the inner one its text. */
function literal(source: string, language = "typescriptreact"): string | undefined {
  const { text, ranges, cursor } = readMarks(source);
  const tree = engine.parse(language, text)!;
  const found = tree.literalAt(cursor);
  tree.dispose();
  const [outer, inner] = ranges;
  expect(found && [found.start, found.end, found.innerStart, found.innerEnd]).toEqual(
    outer && inner && [outer.start, outer.end, inner.start, inner.end],
  );
  return found?.kind;
}

function readIn(text: string, name: string): string {
  return engine.parse("typescript", text)!.readFor(name);
}

test("a string", () => expect(literal(`const key = ‹"‹abc‸def›"›;`)).toBe("string"));
test("a string with the cursor at its quote", () => literal(`const key = ‹‸'‹abcdef›'›;`));
test("a string with escapes", () => literal(`f(‹"‹a\\n‸b›"›);`));
test("a template without expressions", () => expect(literal("const key = ‹`‹abc‸›`›;")).toBe("template"));
test("an attribute of JSX", () => expect(literal(`<Client apiKey=‹"‹abc‸›"› />`)).toBe("jsx-attribute"));
test("a string in an expression of JSX", () =>
  expect(literal(`<Client apiKey={‹"‹abc‸›"›} />`)).toBe("string"));
test("a property's value", () => literal(`const a = { key: ‹"‹abc‸›"› };`));
test("an element, an argument, a default", () => literal(`function f(a = [g(‹"‹abc‸›"›)]) {}`));
test("no literal where no expression may stand", () => {
  literal(`import x from "./a‸";`);
  literal(`export * from "./a‸";`);
  literal(`const a = { "ke‸y": 1 };`);
  literal(`type A = "li‸teral";`);
  literal(`enum A { B = "li‸teral" }`);
  literal(`"use str‸ict";`);
});
test("no literal in a template that computes", () => literal("`abc‸${x}`"));
test("no literal in a tagged template", () => literal("sql`abc‸`"));
test("no literal outside of one", () => literal("const ‸a = 1;"));

test("the read of a secret in Node's way", () => {
  expect(readIn("", "API_KEY")).toBe("process.env.API_KEY");
  expect(readIn("", "a-b")).toBe(`process.env["a-b"]`);
});
test("the read follows the file's own way", () => {
  expect(readIn("import.meta.env.VITE_A", "VITE_B")).toBe("import.meta.env.VITE_B");
  expect(readIn(`Deno.env.get("A")`, "B")).toBe(`Deno.env.get("B")`);
  expect(readIn("Bun.env.A", "B")).toBe("Bun.env.B");
  expect(readIn("import.meta.env.A; process.env.B", "C")).toBe("process.env.C");
});
