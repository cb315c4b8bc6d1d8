import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const coingeckoKey = defineRule({
  id: "coingecko-key",
  what: "a CoinGecko API key",
  source: "https://docs.coingecko.com/reference/authentication",
  severity: "low",
  documented: false,
  keywords: ["CG-"],
  pattern: token(/CG-[A-Za-z0-9]{24}/),
  remediation: "Delete the key.",
  revoke: "https://www.coingecko.com/en/developers/dashboard",
  hits: ["CG-" + fake("alnum", 24)],
  misses: ["CG-" + fake("alnum", 8)],
});
