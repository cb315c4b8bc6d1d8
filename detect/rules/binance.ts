import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const binanceKey = defineAssignment({
  id: "binance-key",
  what: "a Binance API key or secret",
  source: "https://developers.binance.com/docs/binance-spot-api-docs/rest-api/request-security",
  severity: "critical",
  names: ["binance"],
  // Hashes of transactions stand beside an exchange's name as well.
  value: /[a-z0-9]{64}/,
  common: true,
  remediation: "Delete the key.",
  revoke: "https://www.binance.com/en/my/settings/api-management",
  hits: [`BINANCE_SECRET_KEY="‹${fake("alnum", 64)}›"`],
  misses: [`BINANCE_SECRET_KEY="${fake("alnum", 21)}"`],
});
