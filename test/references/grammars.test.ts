import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { expect, test } from "vitest";
import { createReferenceEngine } from "../../references/engine.ts";
import { packageOf } from "../../references/wasm-files.ts";

const { resolve } = createRequire(import.meta.url);

test("a grammar that could not be loaded is loaded the next time, and each only once", async () => {
  const asked: string[] = [];
  const engine = await createReferenceEngine(async (file) => {
    asked.push(file);
    const isFirst = asked.filter((each) => each === file).length === 1;
    if (file === "tree-sitter-go.wasm" && isFirst) throw new Error("The disk is busy.");
    return readFile(resolve(`${packageOf(file)}/${file}`));
  });
  await expect(engine.prepare("go")).rejects.toThrow("The disk is busy.");
  expect(() => engine.parse("go", "package a")).toThrow("The language go was not prepared.");
  await Promise.all([engine.prepare("go"), engine.prepare("go")]);
  const tree = engine.parse("go", `package a\nimport "os"\nvar a = os.Getenv("A")`)!;
  expect(tree.references().map(({ name }) => name)).toEqual(["A"]);
  expect(asked.filter((file) => file.includes("-go"))).toHaveLength(2);
});
