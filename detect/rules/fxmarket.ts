import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const fxmarketKey = defineAssignment({
  id: "fxmarket-key",
  what: "an FXMarketAPI key",
  source: "https://fxmarketapi.com/documentation",
  severity: "low",
  names: ["fx-market"],
  value: /[a-z0-9_=-]{20}/,
  remediation: "Regenerate the key.",
  revoke: "https://fxmarketapi.com/dashboard",
  hits: [`FXMARKET_API_KEY="‹${fake("alnum", 20)}›"`],
  misses: [`FXMARKET_API_KEY="${fake("alnum", 6)}"`],
});
