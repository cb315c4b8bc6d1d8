import { formatSecretUri } from "../core/secret-uri.ts";
import { diffValues } from "../core/value-diff.ts";
import type { DiffOptions, Place, VersionDiff, VersionMetadata } from "../core/vault.ts";
import { isGone, type StoredDefinition } from "./definition.ts";
import type { Ledger } from "./ledger.ts";
import { assertReadable } from "./mutations.ts";
import { usable } from "./readings.ts";
import { noVersion } from "./refusals.ts";

/** How two versions of a definition differ. Who gets the values has read them; who does not has compared them. */
export async function diff(
  ledger: Ledger,
  place: Place,
  { from, to, reveal = false }: DiffOptions,
): Promise<VersionDiff> {
  const { definition } = await ledger.get(place);
  usable(ledger, definition);
  const newer = to ?? lastReadable(definition, Number.POSITIVE_INFINITY);
  const older = from ?? lastReadable(definition, newer);
  const [before, after] = [await read(ledger, definition, older), await read(ledger, definition, newer)];
  const action = reveal ? "accessed" : "compared";
  ledger.note({ action, resource: formatSecretUri(definition), outcome: "done" });
  const differences = diffValues(before.value.reveal(), after.value.reveal());
  return {
    from: before.version,
    to: after.version,
    differences: reveal ? differences : differences.map((each) => ({ ...each, before: null, after: null })),
  };
}

async function read(ledger: Ledger, definition: StoredDefinition, number: number) {
  assertReadable(definition, number);
  const version = definition.versions.find((each): each is VersionMetadata => each.version === number)!;
  return { version, ...(await ledger.value(definition, number)) };
}

/** The latest version before another one that is neither deleted nor destroyed. */
function lastReadable(definition: StoredDefinition, before: number): number {
  const found = definition.versions.findLast((each) => each.version < before && !isGone(each));
  if (found) return found.version;
  throw noVersion(definition, Math.min(before, definition.version + 1) - 1, "is not kept");
}
