import { expect, test } from "vitest";
import { undefinedNames } from "../../client/undefined-names.ts";
import type { MatrixCell, MatrixRow } from "../../protocol/lsp.ts";

const row = (name: string, used: number, ...cells: MatrixCell[]): MatrixRow => {
  return { name, used, declared: false, required: true, cells };
};

test("names that code reads and that nothing defines, the most read first", () =>
  expect(
    undefinedNames({
      rows: [
        row("ONCE", 1, { state: "missing" }),
        row("A_DEFAULT", 2, { state: "optional" }),
        row("OFTEN", 5, { state: "missing" }, { state: "missing" }),
        row("IN_ONE", 5, { state: "own", scope: "shop/production" }, { state: "missing" }),
        row("IN_A_FILE", 5, { state: "file", uri: "file:///a" }),
        row("UNREAD", 0, { state: "missing" }),
      ],
    }).map(({ name }) => name),
  ).toEqual(["OFTEN", "A_DEFAULT", "ONCE"]));
