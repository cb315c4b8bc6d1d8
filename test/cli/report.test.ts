import { expect, test } from "vitest";
import { maskLine } from "../../cli/scan/report.ts";
import type { LocatedFinding } from "../../cli/scan/scan-file.ts";
import { table } from "../../cli/table.ts";

test("columns are two spaces apart and lines have no spaces at their end", () =>
  expect(
    table(
      ["Key", "Value", "Source"],
      [
        ["FOO", "••••", "Platform"],
        ["A", "••••", ""],
      ],
    ),
  ).toMatchInlineSnapshot(`
    "Key  Value  Source
    FOO  ••••   Platform
    A    ••••"
  `));

test("a control character in a cell cannot reach the terminal", () =>
  expect(table(["Key"], [["A\u001b[2J"]])).toMatchInlineSnapshot(`
    "Key
    A\\u001b[2J"
  `));

test("every finding of a line is masked, with a mask of one length", () =>
  expect(masked(`db = connect("user", "‹first-one›", "‹second›")`)).toMatchInlineSnapshot(
    `"db = connect("user", "••••", "••••")"`,
  ));

test("a long line is cut around the finding", () =>
  expect(masked(`${"x".repeat(200)} = "‹${"s".repeat(300)}›" + ${"y".repeat(200)}`)).toMatchInlineSnapshot(
    `"…xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx = "••••" + yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy…"`,
  ));

test("a finding of several lines shows the first and nothing of the secret", () => {
  const shown = masked("key: ‹line one\nline two\nline three›\nnext");
  expect(shown).not.toContain("line");
  expect(shown).toMatchInlineSnapshot(`"key: ••••"`);
});

/** The masked line of the first of the findings that stand in `‹›`. */
function masked(marked: string): string {
  const findings: LocatedFinding[] = [];
  let text = "";
  for (const [index, part] of marked.split(/[‹›]/).entries()) {
    if (index % 2 === 1) findings.push(located(text.length, text.length + part.length));
    text += part;
  }
  return maskLine(text, findings[0]!, findings);
}

function located(start: number, end: number): LocatedFinding {
  const place = { line: 1, column: 1, endLine: 1, endColumn: 1, startByte: start, endByte: end };
  return { rule: "r", what: "w", severity: "high", confidence: "high", facts: [], start, end, ...place };
}
