import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Redacted } from "../../core/redacted.ts";
import type { Place } from "../../core/vault.ts";
import { openEmbedded } from "../../sdk/embedded.ts";

const PROJECTS = 100;
const AT_ONCE = 2_000;

/** Where the secret number `n` is defined, and inherited by all environments and services. */
export function placeOf(n: number): Place {
  return { scope: { project: `p${Math.floor(n / 1_000) % PROJECTS}` }, key: `KEY_${n}` };
}

export async function fillVault(home: string, secrets: number): Promise<void> {
  mkdirSync(home, { recursive: true });
  const vault = await openEmbedded({ home, actor: "bench", passphrase: new Redacted("bench") });
  for (let n = 0; n < secrets; n += AT_ONCE) {
    const items = Array.from({ length: Math.min(AT_ONCE, secrets - n) }, (_, at) => ({
      op: "create" as const,
      place: placeOf(n + at),
      value: new Redacted("x".repeat(40)),
    }));
    await vault.batch(items);
  }
  await vault.close();
}

export function temporaryHome(): AsyncDisposable & { readonly path: string } {
  const home = mkdtempSync(path.join(tmpdir(), "keyward-bench-"));
  return { path: home, [Symbol.asyncDispose]: async () => rmSync(home, { recursive: true, force: true }) };
}
