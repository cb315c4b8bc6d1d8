import * as fc from "fast-check";
import { expect, test } from "vitest";
import { partsOf, writeParts } from "../../../cli/import/write-parts.ts";
import { Redacted } from "../../../core/redacted.ts";
import { PLATFORM } from "../../../core/scope.ts";
import { valueText } from "../../../core/secret.ts";
import { UserError } from "../../../core/user-error.ts";
import type { BatchItem, Vault } from "../../../core/vault.ts";
import { repetitions } from "../../support/repetitions.ts";

const item = (key: string, bytes: number): BatchItem => ({
  op: "create",
  place: { scope: PLATFORM, key },
  value: new Redacted("x".repeat(bytes)),
});

test("every write is in one part, in its order, and no part is larger than it may be", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 12 })), (sizes) => {
      const writes = sizes.map((size, index) => item(`K${index}`, size));
      const parts = partsOf(writes, { items: 3, bytes: 20 });
      expect(parts.flat()).toEqual(writes);
      for (const part of parts) {
        expect(part.length).toBeGreaterThan(0);
        expect(part.length).toBeLessThanOrEqual(3);
        const bytes = part.map((one) =>
          "value" in one && one.value ? valueText(one.value.reveal()).length : 0,
        );
        expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(20);
      }
    }),
    { numRuns: repetitions(200, 5000) },
  );
});

test("where a later part is refused, it is told what was imported before", async () => {
  const seen: number[] = [];
  const vault = {
    async batch(items: readonly BatchItem[]) {
      if (seen.length === 2) throw new UserError("VAULT_UNAVAILABLE", "The server is away.", "Start it.");
      seen.push(items.length);
      return [];
    },
  } as Partial<Vault> as Vault;
  const parts = [[item("A", 1), item("B", 1)], [item("C", 1)], [item("D", 1)]];
  await expect(writeParts(vault, parts)).rejects.toMatchObject({
    code: "VAULT_UNAVAILABLE",
    message: "The server is away. Before that 3 secrets were imported.",
    fix: "Start it. Then import it again: what is in the vault by now is left as it is.",
  });
  expect(seen).toEqual([2, 1]);
});
