import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeDemo } from "../../demo/demo.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");
const CODE = `const host = process.env.DB_NAME;
const more = process.env
`;

interface Seen {
  readonly diagnostics: readonly { readonly message: string; readonly code: string; readonly line: string }[];
  readonly hover: string;
  readonly completion: readonly string[];
  readonly fault?: string;
}

let folder: string;
let workspace: string;
let env: Readonly<Record<string, string>>;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "keyward-neovim-"));
  ({ workspace, env } = await makeDemo(folder));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("Neovim shows leaks, explains names and completes them", () => {
  const file = path.join(workspace, "services/billing/src/payments.ts");
  writeFileSync(file, `${readFileSync(file, "utf8")}${CODE}`);
  const seen = inNeovim({ file, hover: "process.env.DB_N", complete: "more = process.env" });
  expect(seen.fault).toBeUndefined();

  const leak = seen.diagnostics.find(({ code }) => code === "stripe-secret-key");
  expect(leak?.message).toContain("Stripe");
  expect(leak?.line).toContain("sk_");
  const hover = seen.hover.replaceAll("\\", ""); // Markdown escapes what could be taken for marks.
  expect(hover).toContain("**DB_NAME**");
  expect(hover).toContain("wins** · [File: secrets.json:");
  expect(seen.completion).toEqual(expect.arrayContaining(["DB_NAME", "DB_PASSWORD", "SENTRY_DSN"]));
});

test("Neovim shows what is wrong in a secrets file, its shape included", () => {
  const file = path.join(workspace, "services/billing/secrets.json");
  writeFileSync(file, `{ "A": { "$value": "a", "$envs": 7 }, "B": "1", "B": "2" }\n`);
  const { diagnostics, fault } = inNeovim({ file, hover: "A", complete: "B" });
  expect(fault).toBeUndefined();
  expect(diagnostics.length).toBeGreaterThan(1);
});

/** What Neovim has on its screen, headless. */
function inNeovim(asked: { file: string; hover: string; complete: string }): Seen {
  const out = path.join(folder, "seen.json");
  const cmd = [process.execPath, path.join(ROOT, "cli/bin/keyward.js"), "lsp", "--stdio"];
  execFileSync(
    "nvim",
    [
      "--headless",
      "-u",
      "NONE",
      "-i",
      "NONE",
      "-n",
      "-c",
      `luafile ${path.join(import.meta.dirname, "neovim.lua")}`,
    ],
    {
      env: {
        ...process.env,
        ...env,
        HOME: folder,
        CASE: JSON.stringify({ cmd, root: workspace, out, ...asked }),
      },
      stdio: ["ignore", "ignore", "inherit"],
      timeout: 100_000,
    },
  );
  return JSON.parse(readFileSync(out, "utf8")) as Seen;
}
