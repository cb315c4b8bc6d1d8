import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { TOOLS } from "../../../cli/mcp/tools.ts";

test("the page of agents lists every tool, in the same order", () => {
  const page = readFileSync(path.join(import.meta.dirname, "../../../docs/agents.md"), "utf8");
  const listed = [...page.matchAll(/^\| `(?<name>\w+)` \|/gm)].map(({ groups }) => groups?.name);
  expect(listed).toEqual(TOOLS.map(({ name }) => name));
});
