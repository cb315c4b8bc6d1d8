import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const coingateToken = defineAssignment({
  id: "coingate-token",
  what: "a CoinGate API token",
  source: "https://developer.coingate.com/reference/api-overview",
  severity: "high",
  names: ["coingate"],
  value: /[A-Za-z0-9_-]{40}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`COINGATE_TOKEN="‹${fake("alnum", 40)}›"`],
  misses: ['COINGATE_TOKEN="short"'],
});
