import { expect, test } from "vitest";
import type { ScanState } from "../../../client/leaks/leak-store.ts";
import { groupLeaks, groupOf, type LeakGrouping } from "../../../client/views/leaks-model.ts";
import {
  leakFacts,
  lookOfLeak,
  nameOfWhat,
  scanDescription,
  scanMessage,
  welcomeOf,
} from "../../../client/views/leaks-words.ts";
import type { Leak } from "../../../protocol/lsp.ts";

const t = (message: string, ...values: (string | number)[]) =>
  message.replace(/\{(\d)\}/g, (_, index: string) => String(values[Number(index)]));

const locate = (uri: string) => {
  const path = uri.replace("file:///work/", "");
  const cut = path.lastIndexOf("/");
  return { folder: path.slice(0, Math.max(0, cut)), name: path.slice(cut + 1) };
};

function leak(line: number, rule: string, rest: Partial<Leak> = {}): Leak {
  const range = { start: { line, character: 4 }, end: { line, character: 30 } };
  return { range, rule, what: `a ${rule}`, severity: "critical", confidence: "high", ...rest };
}

const FILES = new Map<string, readonly Leak[]>([
  ["file:///work/src/b.ts", [leak(9, "zoom secret"), leak(2, "generic password", { confidence: "medium" })]],
  ["file:///work/a.ts", [leak(0, "zoom secret", { revocationPage: "https://example.com" })]],
]);

/** The tree as it is read. */
function shown(by: LeakGrouping): string {
  return groupLeaks(FILES, by)
    .flatMap((group) => [group, ...group.leaks])
    .map((node) => {
      const { label, description, icon, contextValue } = lookOfLeak(node, locate, t);
      const indent = node.kind === "leak" ? "  " : "";
      return `${indent}${icon ?? "file"} ${label} — ${description} (${contextValue})`;
    })
    .join("\n");
}

test("by file: in the order of paths, then of the text", () => {
  expect(shown("file")).toMatchInlineSnapshot(`
    "file a.ts — 1 (leaks.file)
      error Zoom secret — line 1 (leak.revocable)
    file b.ts — 2 · src (leaks.file)
      warning Generic password — line 3 (leak)
      error Zoom secret — line 10 (leak)"
  `);
});

test("by rule: the gravest first", () => {
  expect(shown("rule")).toMatchInlineSnapshot(`
    "error Zoom secret — 2 (leaks.rule)
      file a.ts:1 —  (leak.revocable)
      file b.ts:10 — src (leak)
    warning Generic password — 1 (leaks.rule)
      file b.ts:3 — src (leak)"
  `);
});

test("a screen reader hears what, how grave and where", () => {
  const spoken = (by: LeakGrouping) => {
    const group = groupLeaks(FILES, by).at(-1)!;
    return [group, ...group.leaks].map((node) => lookOfLeak(node, locate, t).spoken);
  };
  expect(spoken("file")).toEqual([
    "b.ts, src, 2 leaks",
    "Generic password, critical severity, b.ts, line 3",
    "Zoom secret, critical severity, b.ts, line 10",
  ]);
  expect(spoken("rule")).toEqual([
    "Generic password, critical severity, 1 leak",
    "Generic password, critical severity, b.ts, line 3",
  ]);
});

test("many leaks are a list of files first; those of a single one are shown at once", () => {
  const many = Array.from({ length: 201 }, (_, line) => leak(line, "zoom secret"));
  const isOpen = (files: [string, Leak[]][]) =>
    groupLeaks(new Map(files), "file").map((group) => group.isOpen);
  expect(isOpen([["file:///work/a.ts", many]])).toEqual([true]);
  expect(
    isOpen([
      ["file:///work/a.ts", many],
      ["file:///work/b.ts", many.slice(0, 1)],
    ]),
  ).toEqual([false, false]);
  expect(
    isOpen([
      ["file:///work/a.ts", many.slice(2)],
      ["file:///work/b.ts", many.slice(0, 1)],
    ]),
  ).toEqual([true, true]);
});

test("every node has an id of its own and leads back to its group", () => {
  for (const by of ["file", "rule"] as const) {
    const groups = groupLeaks(FILES, by);
    const ids = groups
      .flatMap((group) => [group, ...group.leaks])
      .map((node) => lookOfLeak(node, locate, t).id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const group of groups) for (const node of group.leaks) expect(groupOf(groups, node)).toBe(group);
  }
});

test("the tooltip has facts and no value", () => {
  const [group] = groupLeaks(FILES, "rule");
  expect(leakFacts(group!.leaks[1]!, locate, t)).toEqual([
    ["Severity", "critical"],
    ["Confidence", "high"],
    ["Place", "src/b.ts:10"],
    ["Rule", "zoom secret"],
  ]);
});

test("a rule's words begin as a label does", () => {
  expect([
    nameOfWhat("a Stripe secret key"),
    nameOfWhat("an AWS access key ID"),
    nameOfWhat("credentials"),
  ]).toEqual(["Stripe secret key", "AWS access key ID", "Credentials"]);
});

test.each<[ScanState, string, string, string]>([
  [{ kind: "never" }, "", "", "never"],
  [{ kind: "running", what: "workspace" }, "scanning…", "", "running"],
  [
    { kind: "cancelled", what: "workspace" },
    "cancelled",
    "The scan was cancelled. There may be more leaks.",
    "cancelled",
  ],
  [done("workspace", { files: 12 }), "12 files scanned", "", "clean.workspace"],
  [done("changes", { files: 1 }), "1 changed file", "", "clean.changes"],
  [
    done("workspace", { files: 1, skipped: 2 }),
    "1 file scanned",
    "2 files were passed over: they are too large or cannot be read.",
    "clean.workspace",
  ],
  [
    done("workspace", { files: 2, skipped: 1, unsure: 1 }),
    "2 files scanned",
    "1 file was passed over: it is too large or cannot be read. " +
      "1 finding is not listed: it is less sure than keyward.scan.minConfidence asks for.",
    "clean.workspace",
  ],
  [done("changes", { files: 0, inRepository: false }), "0 changed files", "", "noRepository"],
])("after %j the view says “%s”, “%s”, and welcomes with %s", (state, description, message, welcome) => {
  expect([scanDescription(state, 0, t), scanMessage(state, t), welcomeOf(state)]).toEqual([
    description,
    message,
    welcome,
  ]);
});

test("beside the view's title stands how many leaks are listed, whatever the scan says", () => {
  expect(scanDescription(done("workspace", { files: 12 }), 4, t)).toBe("4 leaks, 12 files scanned");
  expect(scanDescription({ kind: "running", what: "changes" }, 1, t)).toBe("1 leak, scanning…");
  expect(scanDescription({ kind: "never" }, 2, t)).toBe("2 leaks");
});

function done(
  what: "workspace" | "changes",
  summary: { files: number; skipped?: number; unsure?: number; inRepository?: boolean },
): ScanState {
  return { kind: "done", what, summary: { skipped: 0, unsure: 0, inRepository: true, ...summary } };
}
