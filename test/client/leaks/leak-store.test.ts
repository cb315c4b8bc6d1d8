import { beforeEach, expect, test } from "vitest";
import { LeakStore } from "../../../client/leaks/leak-store.ts";
import type { Leak } from "../../../protocol/lsp.ts";

const LEAK: Leak = {
  range: { start: { line: 0, character: 0 }, end: { line: 0, character: 9 } },
  rule: "stripe-secret-key",
  what: "a Stripe secret key",
  severity: "critical",
  confidence: "high",
};
const SUMMARY = { files: 3, skipped: 0, unsure: 0, inRepository: true };

let store: LeakStore;
let told: number;

beforeEach(() => {
  store = new LeakStore();
  told = 0;
  store.listen(() => told++);
});

const take = (uri: string, leaks: readonly Leak[] = [LEAK]) => store.take({ uri, leaks });
const known = () => [...store.files.keys()];

test("a file without leaks leaves, and listeners hear only of what is new", () => {
  take("file:///a");
  take("file:///a");
  take("file:///b", []);
  expect([known(), store.count, told]).toEqual([["file:///a"], 1, 1]);
  take("file:///a", []);
  expect([known(), store.count, told]).toEqual([[], 0, 2]);
});

test("what a scan no longer finds is there until the scan has ended", () => {
  take("file:///old");
  store.begin("workspace");
  take("file:///new");
  expect(known()).toEqual(["file:///old", "file:///new"]);
  store.end("workspace", SUMMARY, () => false);
  expect(known()).toEqual(["file:///new"]);
});

test("what was looked into during a scan, and what no scan sees, stays", () => {
  take("untitled:Untitled-1");
  store.begin("workspace");
  take("file:///typed");
  store.end("workspace", SUMMARY, (uri) => uri.startsWith("untitled:"));
  expect(known()).toEqual(["untitled:Untitled-1", "file:///typed"]);
});

test("a cancelled scan takes nothing away", () => {
  take("file:///old");
  store.begin("workspace");
  store.stop({ kind: "cancelled", what: "workspace" });
  expect([known(), store.state.kind]).toEqual([["file:///old"], "cancelled"]);
});
