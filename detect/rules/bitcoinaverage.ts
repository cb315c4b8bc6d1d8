import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const bitcoinaverageKey = defineAssignment({
  id: "bitcoinaverage-key",
  what: "a BitcoinAverage key",
  source: "https://apiv2.bitcoinaverage.com/",
  severity: "low",
  names: ["bitcoin-average"],
  // The public key has 43 characters, the secret one 64.
  value: /[a-z0-9]{43}|[a-z0-9]{64}/,
  remediation: "Regenerate the key.",
  revoke: "https://pro.bitcoinaverage.com",
  hits: [
    `BITCOINAVERAGE_SECRET_KEY="‹${fake("alnum", 43)}›"`,
    `BITCOINAVERAGE_SECRET_KEY="‹${fake("alnum", 64)}›"`,
  ],
  misses: [`BITCOINAVERAGE_SECRET_KEY="${fake("alnum", 14)}"`],
});
