import { expect, test } from "vitest";
import { painter } from "../../cli/painter.ts";
import { table } from "../../cli/table.ts";

const HEAD = ["Key", "Status"];
const ROWS = [
  ["A", "active"],
  ["LONGER", "revoked"],
  ["active", ""],
];

test("without a terminal a table is plain text", () =>
  expect(table(HEAD, ROWS, painter({ isTerminal: false, env: {} }))).toBe(
    "Key     Status\nA       active\nLONGER  revoked\nactive",
  ));

test("on a terminal the head and the states stand out, and the columns stay in line", () => {
  const shown = table(HEAD, ROWS, painter({ isTerminal: true, env: {} }));
  expect(shown.replaceAll("\u001b", "␛").split("\n")).toEqual([
    "␛[1mKey␛[22m     ␛[1mStatus␛[22m",
    "A       ␛[32mactive␛[39m",
    "LONGER  ␛[31mrevoked␛[39m",
    "␛[32mactive␛[39m",
  ]);
});

test.each([{ NO_COLOR: "1" }, { TERM: "dumb" }])("who wants no colours gets none: %j", (env) =>
  expect(painter({ isTerminal: true, env })("red", "x")).toBe("x"),
);
