import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { makeDemo, type Demo } from "../../demo/demo.ts";
import { TOKENS } from "../../demo/tokens.ts";
import { printReport } from "../../start/report.ts";

const folder = mkdtempSync(path.join(tmpdir(), "keyward-demo-"));
let demo: Demo;

beforeAll(async () => {
  demo = await makeDemo(folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

test("the demo's secrets for this machine are ignored, the others committed", () => {
  const git = (...args: string[]) => execFileSync("git", args, { cwd: demo.workspace, encoding: "utf8" });
  expect(git("status", "--short", "--ignored")).toBe("!! services/billing/secrets.local.json\n");
  expect(git("ls-files")).toContain("services/billing/secrets.json\n");
});

test("the template in git holds none of the tokens that the demo is made with", () => {
  const root = path.join(import.meta.dirname, "../..");
  const files = execFileSync("git", ["ls-files", "demo"], { cwd: root, encoding: "utf8" }).trim().split("\n");
  const text = files.map((file) => readFileSync(path.join(root, file), "utf8")).join("\n");
  expect(Object.values(TOKENS).filter((token) => text.includes(token))).toEqual([]);
});

test("the report tells what the real language server finds, and which scope each reference resolves to", async () => {
  const print = vi.spyOn(console, "log").mockImplementation(() => {});
  await printReport(demo.workspace, { ...process.env, ...demo.env });
  const report = print.mock.calls.map(([line]) => String(line));
  print.mockRestore();
  for (const line of [
    /^ {4}4:25 .* Stripe secret key.*stripe-secret-key$/,
    /^ {4}9:20 .* SMTP_PASSWORD stands in clear .*plaintext-tracked$/,
    /^ {4}12:5 .*\$desciption.*annotation-unknown$/,
    /^ {4}9:25 +DB_PASSWORD +wins · ProjectID: shop, ServiceID: billing/,
    /^ {4}12:9 +SMTP_PASSWORD +wins · File: services\/billing\/secrets\.local\.json:2/,
    /^ {4}9:21 +LEGACY_TOKEN +revoked: stops the search/,
  ]) {
    expect(report).toContainEqual(expect.stringMatching(line));
  }
  expect(Object.values(TOKENS).filter((token) => report.join("\n").includes(token))).toEqual([]);
});
