import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const coinbaseApiSecret = defineAssignment({
  id: "coinbase-api-secret",
  what: "a Coinbase API secret",
  source: "https://docs.cdp.coinbase.com/get-started/authentication/overview",
  severity: "critical",
  names: ["coinbase"],
  value: /[A-Za-z0-9+/_-]{32,100}={0,2}/,
  remediation: "Delete the key.",
  revoke: "https://portal.cdp.coinbase.com",
  hits: [`COINBASE_API_SECRET=‹${fake("alnum", 64)}›`],
  misses: ["COINBASE_API_URL=https://api.coinbase.com"],
});
