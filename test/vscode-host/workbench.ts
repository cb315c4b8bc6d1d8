import { existsSync } from "node:fs";
import { randomBytes } from "node:crypto";
import { chromium, type Page } from "playwright-core";

const EXECUTABLES = [
  process.env.CHROMIUM ?? "",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
];

export interface Workbench {
  readonly page: Page;
  /** Fulfilled when VS Code's test driver says that the suite in the extension host has ended. */
  readonly suiteEnded: Promise<void>;
  close(): Promise<void>;
}

export interface WorkbenchOptions {
  readonly port: number;
  /** Null opens an empty window. */
  readonly folder: string | null;
  /** What the workbench is told about the extension under test; honoured only under `--enable-smoke-test-driver`. */
  readonly payload?: readonly (readonly [string, string])[];
  /** Extensions get theirs; the workbench itself has English words alone, for no language pack is installed. */
  readonly language?: string | undefined;
}

/** The Chromium that is installed here, if any. */
export function findChromium(): string | undefined {
  return EXECUTABLES.find((file) => file !== "" && existsSync(file));
}

/** A path as the workbench names it; its authority is the address in the location bar, whatever the server says. */
export function remoteUri(port: number, file: string): string {
  return `vscode-remote://127.0.0.1:${port}${encodeURI(file)}`;
}

/** Opens the real workbench in headless Chromium. */
export async function openWorkbench({
  port,
  folder,
  payload = [],
  language,
}: WorkbenchOptions): Promise<Workbench> {
  const executablePath = findChromium();
  if (!executablePath)
    throw new Error("There is no Chromium here: apt-get install chromium, or set CHROMIUM.");
  const browser = await chromium.launch({
    executablePath,
    headless: true,
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-dev-shm-usage"],
  });
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 });
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const page = await context.newPage();
  const { promise: suiteEnded, resolve } = Promise.withResolvers<void>();
  await page.exposeFunction("codeAutomationExit", () => resolve());
  await page.exposeFunction("codeAutomationLog", () => {});
  if (language !== undefined) {
    await page.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = ${JSON.stringify(language)};`);
  }
  // The bare server does not answer this; with a key that stays, SecretStorage survives a reload.
  const key = randomBytes(32);
  await page.route("**/mint-key", (route) =>
    route.fulfill({ contentType: "application/octet-stream", body: key }),
  );

  const url = new URL(`http://127.0.0.1:${port}/`);
  if (folder === null) url.searchParams.set("ew", "true");
  else url.searchParams.set("folder", folder);
  if (payload.length > 0) url.searchParams.set("payload", JSON.stringify(payload));
  await page.goto(url.href, { waitUntil: "domcontentloaded", timeout: 120_000 });
  return { page, suiteEnded, close: () => browser.close() };
}
