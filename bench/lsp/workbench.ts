import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { Redacted } from "../../core/redacted.ts";
import { parseScope } from "../../core/scope.ts";
import { openEmbedded } from "../../sdk/embedded.ts";
import { pack } from "../../start/pack.ts";
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
/** How the first of its ranges of names begins. */
const RANGE = "SECRET_00000 …";
const SESSIONS = 3;
const EXPANSIONS = 5;
/** Between them, so that each begins with nothing else to do. */
const REST_MS = 1_000;
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
  const [first, again, ranges, floor]: [number[], number[], number[], number[]] = [[], [], [], []];
  try {
    pack();
    const vaultHome = await vaultWithMany(path.join(scratch, "vault"));
    for (let run = 0; run < SESSIONS; run++) {
      const session = await openDemoWorkbench({ vaultHome });
      try {
        await showSecrets(session.page);
        await hideLeaks(session.page);
        for (let round = 0; round < EXPANSIONS; round++) {
          floor.push(await expansion(session.page, "shop, project"));
          const item = `${PROJECT}, project`;
          (round === 0 ? first : again).push(await expansion(session.page, item));
          if (round > 0) continue;
          ranges.push(await toggle(session.page, RANGE, "false"));
          await toggle(session.page, RANGE, "true");
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
      ["expand a project of one secret", floor],
      [`expand a project of ${SECRETS} for the first time`, first],
      ["expand one of its ranges for the first time", ranges],
      ["expand the project again", again],
    ]),
  );
  goal("activation, median", quantile(activations.get("Keyward")!, 0.5), ACTIVATION_GOAL, "ms");
  goal(
    `expand ${SECRETS} secrets in the tree, median`,
    quantile([...first, ...again], 0.5),
    EXPAND_GOAL,
    "ms",
  );
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

/** From the click that opens an item to the first row below it, in milliseconds. The list is read anew before. */
async function expansion(page: Page, item: string): Promise<number> {
  await treeItem(page, item).waitFor();
  await toggle(page, item, "true");
  await runCommand(page, titleOf("keyward.refresh"));
  await page.waitForTimeout(REST_MS);
  const took = await toggle(page, item, "false");
  await page.waitForTimeout(REST_MS);
  return took;
}

/**
 * Clicks an item that is in this state. Returns the milliseconds until it is in the other one and another row stands below
 * it, as the page counts them; 0 where it is in the other one already.
 */
function toggle(page: Page, item: string, expanded: "true" | "false"): Promise<number> {
  return page.evaluate(`new Promise((resolve, reject) => {
    const tree = document.querySelector(".part.sidebar .monaco-list:has([role=treeitem])");
    const row = () => [...tree.querySelectorAll("[role=treeitem]")]
      .find((each) => each.getAttribute("aria-label").startsWith(${JSON.stringify(item)}));
    const isToggled = () => row()?.getAttribute("aria-expanded") !== "${expanded}";
    const below = () => {
      const next = Number(row()?.dataset.index) + 1;
      return tree.querySelector('[data-index="' + next + '"]')?.getAttribute("aria-label");
    };
    if (isToggled()) return resolve(0);
    const [before, start] = [below(), performance.now()];
    const observer = new MutationObserver(() => {
      if (!isToggled() || below() === before) return;
      observer.disconnect();
      resolve(performance.now() - start);
    });
    observer.observe(tree, { childList: true, subtree: true, attributes: true });
    setTimeout(() => reject(new Error("${item} was not toggled.")), 20_000);
    row().querySelector(".monaco-tl-twistie").click();
  })`);
}
