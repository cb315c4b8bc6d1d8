import type { KeyObject } from "node:crypto";
import { Redacted } from "../core/redacted.ts";
import type { KeySource } from "./key-source.ts";
import { keyFrom, type VaultKeys } from "./keys.ts";
import { KEYCHAIN_SERVICE, type Keychain } from "./unlock.ts";

/** The key of fingerprints of a vault, as the keychain has it for those who may match and not decrypt; null where it has none. */
export async function findFingerprintKey(
  vaultId: string,
  keychain: Pick<Keychain, "get">,
): Promise<KeyObject | null> {
  const kept = await keychain.get(KEYCHAIN_SERVICE, accountOf(vaultId));
  const bytes = kept && Buffer.from(kept.reveal(), "base64");
  return bytes?.length === 32 ? keyFrom(bytes) : null;
}

/** The same keys; once they are found or made, the keychain gets that of fingerprints, if it lacks it. */
export function keepingFingerprints(source: KeySource, keychain: Keychain): KeySource {
  let kept: Promise<void> | undefined;
  // Without it nothing is lost but the matching of literals: no reason to refuse anything.
  const keep = (keys: VaultKeys) => (kept ??= keepFingerprintKey(keys, keychain).catch(() => undefined));
  return {
    async find() {
      const keys = source.found ?? (await source.find());
      if (keys) await keep(keys);
      return keys;
    },
    renew: () => source.renew(),
    credentials: source.credentials,
    get found() {
      return source.found;
    },
    async findOrMake(moment) {
      const keys = await source.findOrMake(moment);
      await keep(keys);
      return keys;
    },
  };
}

async function keepFingerprintKey({ vaultId, fingerprints }: VaultKeys, keychain: Keychain): Promise<void> {
  const text = fingerprints.export().toString("base64");
  const known = await keychain.get(KEYCHAIN_SERVICE, accountOf(vaultId));
  if (known?.reveal() !== text) await keychain.set(KEYCHAIN_SERVICE, accountOf(vaultId), new Redacted(text));
}

function accountOf(vaultId: string): string {
  return `${vaultId}.fingerprints`;
}
