import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { Redacted } from "../../core/redacted.ts";
import { parseScope } from "../../core/scope.ts";
import { openEmbedded } from "../../sdk/embedded.ts";
import {
  hideLeaks,
  openDemoWorkbench,
  openFile,
  runCommand,
  showSecrets,
  titleOf,
  treeItem,
  type WorkbenchSession,
} from "../../test/e2e/workbench-session.ts";
import { isInstalled } from "../../test/vscode-host/install.ts";
import { findChromium } from "../../test/vscode-host/workbench.ts";
import { goal, unmeasured } from "./goals.ts";
import { print, quantile } from "./times.ts";

const SECRETS = 10_000;
const PROJECT = "large";
const SESSIONS = 3;
const EXPANSIONS = 10;
/** Milliseconds, the median of what VS Code says of each start. */
const ACTIVATION_GOAL = 150;
/** Milliseconds, the median. */
const EXPAND_GOAL = 100;

/** VS Code's own, whose activation is told beside ours. */
const PEER = "JSON Language Features";

/**
 * In VS Code, with the extension as it is packed: what VS Code says that its activation takes, its code's loading included,
 * and how long a person waits for the rows when a project of ten thousand secrets is opened in the tree.
 */
export async function measureWorkbench(): Promise<void> {
  if (!isInstalled() || !findChromium())
    return unmeasured("VS Code", "npm test installs it, and says what else is missing");
  const scratch = mkdtempSync(path.join(tmpdir(), "keyward-bench-"));
  const activations = new Map(["Keyward", PEER].map((name): [string, number[]] => [name, []]));
  const expansions: number[] = [];
  const floor: number[] = [];
  try {
    const vaultHome = await vaultWithMany(path.join(scratch, "vault"));
    for (let run = 0; run < SESSIONS; run++) {
      const session = await openDemoWorkbench({ vaultHome });
      try {
        await showSecrets(session.page);
        await hideLeaks(session.page);
        for (let round = 0; round < EXPANSIONS; round++) {
          floor.push(await expansion(session.page, "shop, project"));
          expansions.push(await expansion(session.page, `${PROJECT}, project`));
        }
        await readActivations(session, activations);
      } finally {
        await session.close();
      }
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  print(
    "In VS Code, in ms",
    new Map([
      ["activation", activations.get("Keyward")!],
      [`activation of ${PEER}`, activations.get(PEER)!],
      [`expand a project of ${SECRETS} secrets`, expansions],
      ["expand a project of one secret", floor],
    ]),
  );
  goal("activation, median", quantile(activations.get("Keyward")!, 0.5), ACTIVATION_GOAL, "ms");
  goal(`expand ${SECRETS} secrets in the tree, median`, quantile(expansions, 0.5), EXPAND_GOAL, "ms");
}

/** The list is read without a key, so that none has to be handed over. */
async function vaultWithMany(home: string): Promise<string> {
  const passphrase = new Redacted("only for the benchmark");
  const vault = await openEmbedded({
    home,
    actor: "bench",
    passphrase,
    create: "onFirstWrite",
    onCreated: () => {},
  });
  const value = new Redacted("nothing");
  await vault.create({ scope: parseScope("shop"), key: "ONE" }, value);
  const keys = Array.from({ length: SECRETS }, (_, index) => `SECRET_${String(index).padStart(5, "0")}`);
  const scope = parseScope(PROJECT);
  for (let at = 0; at < SECRETS; at += 500)
    await Promise.all(keys.slice(at, at + 500).map((key) => vault.create({ scope, key }, value)));
  await vault.close();
  return home;
}

async function readActivations(
  { page }: WorkbenchSession,
  activations: ReadonlyMap<string, number[]>,
): Promise<void> {
  await openFile(page, "payments.ts");
  await openFile(page, "services/billing/secrets.json");
  await runCommand(page, "Developer: Show Running Extensions");
  for (const [name, times] of activations) {
    const row = page.locator(".runtime-extensions-editor .extension", { hasText: name }).first();
    const text = await row.locator(".activation-time").innerText();
    times.push(Number(/(\d+)\s*ms/.exec(text)![1]));
  }
}

/** From the key that opens an item to the first row below it, in milliseconds. The list is read anew before. */
async function expansion(page: Page, item: string): Promise<number> {
  const row = treeItem(page, item);
  await row.click();
  if ((await row.getAttribute("aria-expanded")) === "true") await page.keyboard.press("ArrowLeft");
  await runCommand(page, titleOf("keyward.refresh"));
  await page.waitForTimeout(1_000);
  await row.click({ position: { x: 60, y: 10 } });
  if ((await row.getAttribute("aria-expanded")) === "true") await page.keyboard.press("ArrowLeft");
  const measured = page.evaluate<number>(WAIT_FOR_ROW);
  await page.keyboard.press("ArrowRight");
  return measured;
}

/** In the page: from the next key until there is a row with a level deeper than the focused one's. */
const WAIT_FOR_ROW = `new Promise((resolve) => {
  const tree = document.querySelector(".part.sidebar .pane-body .monaco-list");
  const rows = () => tree.querySelectorAll(".monaco-list-row").length;
  let start, before;
  addEventListener("keydown", () => { start = performance.now(); before = rows(); }, { capture: true, once: true });
  const observer = new MutationObserver(() => {
    if (start === undefined || rows() === before) return;
    observer.disconnect();
    resolve(performance.now() - start);
  });
  observer.observe(tree, { childList: true, subtree: true });
})`;
