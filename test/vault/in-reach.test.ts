import * as fc from "fast-check";
import { expect, test } from "vitest";

import { UserError } from "../../core/user-error.ts";
import type { Vault } from "../../core/vault.ts";
import { openMemoryStore } from "../../vault/stores/memory.ts";
import { repetitions } from "../support/repetitions.ts";
import { fakeKeychain, place, secret, vaultIn } from "./fixtures.ts";

const SCOPES = ["shop/production/api", "shop/*/api", "shop/production", "shop", "*"];

const step = fc.record({
  by: fc.constantFrom(0, 1),
  scope: fc.constantFrom(...SCOPES),
  act: fc.constantFrom("put", "remove", "revoke", "restore", "rename"),
  /** Whether the first reading after the write is of something else. */
  looksElsewhere: fc.boolean(),
});

test("what a place sees is what a vault sees that remembers nothing, whatever was written and by whom", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
      const store = openMemoryStore();
      const keychain = fakeKeychain();
      const open = () => vaultIn(store, { keychain });
      const first = await open();
      await first.create(place("*/OTHER"), secret("other"));
      const vaults = [first, await open()];
      for (const [index, { by, scope, act, looksElsewhere }] of steps.entries()) {
        await outcomeOf(write(vaults[by]!, act, `${scope}/NAME`, `value ${index}`));
        const seen = await resolve(await open());
        for (const vault of vaults) {
          if (looksElsewhere) await vault.resolve(place("*/OTHER"));
          expect(await resolve(vault)).toEqual(seen);
        }
      }
    }),
    { numRuns: repetitions(30, 1_000) },
  );
});

function write(vault: Vault, act: string, path: string, value: string): Promise<unknown> {
  if (act === "put") return vault.put(place(path), { value: secret(value) });
  if (act === "remove") return vault.remove(place(path));
  if (act === "rename") return vault.rename(place(path), "RENAMED");
  return act === "revoke" ? vault.revoke(place(path)) : vault.restore(place(path));
}

function resolve(vault: Vault): Promise<unknown> {
  const found = vault.resolve(place("shop/production/api/NAME"));
  return outcomeOf(
    found.then(({ secret: { id, version }, value }) => ({ id, version, value: value.reveal() })),
  );
}

/** What is given, or the code of why not. */
function outcomeOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.catch((error: unknown) => {
    if (error instanceof UserError) return error.code;
    throw error;
  });
}
