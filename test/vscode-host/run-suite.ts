import { build } from "esbuild";
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { startServer } from "./server.ts";
import type { SuiteTest } from "./suite-result.ts";
import { openWorkbench, remoteUri } from "./workbench.ts";

const DEADLINE_MS = 600_000;

const root = path.join(import.meta.dirname, "../..");
const bundles = path.join(import.meta.dirname, "dist");

export interface SuiteOptions {
  /** The folder that is opened; the tests may change it. */
  readonly folder: string;
  /** For the server and, through it, the extension. */
  readonly env: Readonly<Record<string, string>>;
}

/**
 * Runs test/e2e/suite/*.test.ts inside VS Code's extension host, with the extension loaded from this repository.
 * @throws where the suite did not come to its end: no result file, or none in time
 */
export async function runSuite({ folder, env }: SuiteOptions): Promise<SuiteTest[]> {
  await bundleSuite();
  const scratch = mkdtempSync(path.join(tmpdir(), "keyward-suite-"));
  const result = path.join(scratch, "result.json");
  const extensionsFolder = path.join(scratch, "extensions");
  mkdirSync(extensionsFolder);
  const server = await startServer({
    dataFolder: path.join(scratch, "data"),
    extensionsFolder,
    env: { ...env, KEYWARD_SUITE_RESULT: result },
    args: ["--without-connection-token", "--disable-workspace-trust", "--enable-smoke-test-driver"],
  });
  try {
    const workbench = await openWorkbench({
      port: server.port,
      folder,
      payload: [
        ["extensionDevelopmentPath", remoteUri(server.port, root)],
        ["extensionTestsPath", remoteUri(server.port, path.join(bundles, "suite-entry.cjs"))],
        ["skipWelcome", "true"],
        ["skipReleaseNotes", "true"],
      ],
    });
    let ended = false;
    void workbench.suiteEnded.then(() => (ended = true)); // Also where the suite could not be loaded at all.
    try {
      await waitFor(() => existsSync(result) || ended);
    } finally {
      await workbench.close();
    }
    return JSON.parse(readFileSync(result, "utf8")) as SuiteTest[];
  } catch (error) {
    throw new Error(`The suite inside VS Code did not end.\n${server.log()}`, { cause: error });
  } finally {
    await server.stop();
    rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

async function bundleSuite(): Promise<void> {
  rmSync(bundles, { recursive: true, force: true });
  await build({
    entryPoints: [
      path.join(import.meta.dirname, "suite-entry.ts"),
      ...globSync("test/e2e/suite/*.test.ts", { cwd: root }).map((file) => path.join(root, file)),
    ],
    outdir: bundles,
    entryNames: "[name]",
    outExtension: { ".js": ".cjs" },
    bundle: true,
    platform: "node",
    format: "cjs",
    external: ["vscode", "mocha"],
    sourcemap: "inline",
    logLevel: "warning",
  });
}

async function waitFor(condition: () => boolean): Promise<void> {
  const deadline = performance.now() + DEADLINE_MS;
  while (!condition()) {
    if (performance.now() > deadline) throw new Error(`Nothing came within ${DEADLINE_MS / 1000} seconds.`);
    await sleep(100);
  }
}
