import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const coingateToken = defineAssignment({
  id: "coingate-token",
  what: "a CoinGate API token",
  source: "https://developer.coingate.com/docs/api-authentication",
  severity: "high",
  names: ["coingate"],
  value: UNSPECIFIED,
  remediation: "Revoke it with the service and make another.",
  hits: [`COINGATE_TOKEN="‹${fake("alnum", 32)}›"`],
  misses: ['COINGATE_TOKEN="short"'],
});
