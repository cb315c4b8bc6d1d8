import { execFile, execFileSync } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { startTestServer } from "../../support/server.ts";

/** Python finds hvac where it is installed, or in the folder that PYTHONPATH names. */
const hasHvac = canImport();

// Skipped where this machine has no Python, or its Python no hvac: `python3 -m pip install hvac` brings it.
test.skipIf(!hasHvac)("hvac finds everything where it looks for it", async () => {
  const server = await startTestServer();
  const script = path.join(import.meta.dirname, "hvac_client.py");
  const { stdout } = await promisify(execFile)("python3", [script, server.url], {
    env: { ...process.env, KV_TOKEN: server.root, PYTHONDONTWRITEBYTECODE: "1" },
  });
  await server.close();
  expect(stdout).toMatchInlineSnapshot(`
    "[true, true, false]
    1
    ["InvalidRequest", ["check-and-set parameter did not match the current version"]]
    2
    [{"value": "first", "user": "u"}, {"value": "first"}]
    {"n": 12345678901234567890}
    [["a", "b/"], ["shop/", "team/"]]
    ["1", "2"]
    {"owner": "ada"}
    ["InvalidPath", null]
    {"value": "first", "user": "u"}
    true
    7
    ["InvalidPath", []]
    "root"
    ["Forbidden", ["permission denied"]]
    "
  `);
});

function canImport(): boolean {
  try {
    execFileSync("python3", ["-c", "import hvac"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
