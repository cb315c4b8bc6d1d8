import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const cryptocompareKey = defineAssignment({
  id: "cryptocompare-key",
  what: "a CryptoCompare API key",
  source: "https://min-api.cryptocompare.com/documentation",
  severity: "low",
  names: ["crypto-compare"],
  value: /[a-f0-9]{64}/,
  remediation: "Delete the key.",
  revoke: "https://www.cryptocompare.com/cryptopian/api-keys",
  hits: [`CRYPTOCOMPARE_API_KEY="‹${fake("hex", 64)}›"`],
  misses: [`CRYPTOCOMPARE_API_KEY="${fake("hex", 21)}"`],
});
