import { expect, test } from "vitest";
import { findSecretsInBytes } from "../../detect/engine.ts";
import { fileKind } from "../../detect/file-kind.ts";
import { RULES } from "../../detect/rules.ts";
import { findSigns, findWords, isSpot } from "../../detect/spots.ts";

test.each(["a.ts", "test/a.ts", ".env", "run.sh", "a.md", "yarn.lock"])(
  "where any rule's example is found in %s, there is a spot",
  (path) => {
    const examples = RULES.flatMap(({ hits }) => hits).map((hit) => hit.replaceAll(/[‹›]/g, ""));
    const missed = examples.filter((example) => {
      const bytes = Buffer.from(`\n${example}\n`);
      return findSecretsInBytes(bytes, { path }).length > 0 && !hasSpot(bytes, path);
    });
    expect(missed).toEqual([]);
  },
);

test("a program without secrets has none", () => {
  const program = "export const token = (key) => key.map((auth) => auth + 1); // private secret password\n";
  expect(hasSpot(Buffer.from(program.repeat(50)), "a.ts")).toBe(false);
});

function hasSpot(bytes: Buffer, path: string): boolean {
  let has = false;
  const kind = fileKind(path);
  findWords(bytes, 0, bytes.length, (word, at) => (has ||= isSpot(bytes, word, at, kind) === "spot"));
  if (kind.syntax !== "inert") findSigns(bytes, 0, bytes.length, () => (has = true));
  return has;
}
