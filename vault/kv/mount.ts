import type { Ledger } from "../ledger.ts";
import { NO_SETTINGS, type KvSettings } from "./kv-key.ts";

const AT = "config";

/** What is set for all keys at once. */
export async function readMount({ records }: Ledger): Promise<KvSettings> {
  return (await records.find<KvSettings>("kv", AT)) ?? NO_SETTINGS;
}

/** What is not named is kept. */
export async function changeMount(ledger: Ledger, change: Partial<KvSettings>): Promise<void> {
  await ledger.records.put("kv", AT, { ...(await readMount(ledger)), ...change }, "kv-configured");
}
