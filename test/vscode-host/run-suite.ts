import { build } from "esbuild";
import {
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
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
export async function runSuite(options: SuiteOptions): Promise<SuiteTest[]> {
  await bundleSuite();
  const results = mkdtempSync(path.join(tmpdir(), "keyward-results-"));
  try {
    return await run(options, {
      extension: root,
      tests: path.join(bundles, "suite-entry.cjs"),
      result: path.join(results, "result.json"),
      payload: [],
    });
  } finally {
    rmSync(results, { recursive: true, force: true });
  }
}

/**
 * Runs test/e2e/web/suite.ts inside VS Code's web-worker extension host, where the extension is its `browser` entry.
 * @throws as `runSuite`
 */
export async function runWebSuite(options: SuiteOptions): Promise<SuiteTest[]> {
  const extension = mkdtempSync(path.join(tmpdir(), "keyward-web-"));
  try {
    await bundleWebSuite(extension);
    leaveOnlyTheBrowser(extension);
    return await run(options, {
      extension,
      tests: path.join(extension, "suite.cjs"),
      // A worker knows no environment: it writes into the folder, by which it is found here as well.
      result: path.join(options.folder, "suite-result.json"),
      payload: [["extensionDevelopmentKind", "web"]],
    });
  } finally {
    rmSync(extension, { recursive: true, force: true });
  }
}

interface Run {
  /** The extension's folder. */
  readonly extension: string;
  readonly tests: string;
  /** Written when all tests have run. */
  readonly result: string;
  readonly payload: readonly (readonly [string, string])[];
}

async function run(
  { folder, env }: SuiteOptions,
  { extension, tests, result, payload }: Run,
): Promise<SuiteTest[]> {
  const scratch = mkdtempSync(path.join(tmpdir(), "keyward-suite-"));
  const extensionsFolder = path.join(scratch, "extensions");
  mkdirSync(extensionsFolder);
  const server = await startServer({
    dataFolder: path.join(scratch, "data"),
    extensionsFolder,
    // As it is on a desktop. In a browser VS Code saves after a second: on a slow machine what a test is about to put back.
    settings: { "files.autoSave": "off" },
    env: { ...env, KEYWARD_SUITE_RESULT: result },
    args: ["--without-connection-token", "--disable-workspace-trust", "--enable-smoke-test-driver"],
  });
  try {
    const workbench = await openWorkbench({
      port: server.port,
      folder,
      payload: [
        ["extensionDevelopmentPath", remoteUri(server.port, extension)],
        ["extensionTestsPath", remoteUri(server.port, tests)],
        ...payload,
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

async function bundleWebSuite(folder: string): Promise<void> {
  await build({
    entryPoints: { suite: path.join(root, "test/e2e/web/suite.ts") },
    outdir: folder,
    outExtension: { ".js": ".cjs" },
    bundle: true,
    platform: "browser",
    format: "cjs",
    external: ["vscode"],
    logLevel: "warning",
  });
}

/** The extension as a VS Code without a server has it: here there is one, and it would take the extension for itself. */
function leaveOnlyTheBrowser(folder: string): void {
  const { main: _, ...manifest } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as {
    main: string;
  };
  writeFileSync(path.join(folder, "package.json"), JSON.stringify({ ...manifest, extensionKind: ["web"] }));
  for (const name of ["dist", "docs", "l10n", "media", "schemas", "syntaxes", "package.nls.json"])
    symlinkSync(path.join(root, name), path.join(folder, name));
}

async function waitFor(condition: () => boolean): Promise<void> {
  const deadline = performance.now() + DEADLINE_MS;
  while (!condition()) {
    if (performance.now() > deadline) throw new Error(`Nothing came within ${DEADLINE_MS / 1000} seconds.`);
    await sleep(100);
  }
}
