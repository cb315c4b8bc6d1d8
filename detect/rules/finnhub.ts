import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const finnhubKey = defineAssignment({
  id: "finnhub-key",
  what: "a Finnhub API key",
  source: "https://finnhub.io/docs/api/authentication",
  severity: "low",
  names: ["finnhub"],
  value: /(?:sandbox_)?[a-z0-9]{20}|[a-z0-9]{40}/,
  remediation: "Regenerate the key.",
  revoke: "https://finnhub.io/dashboard",
  hits: [`FINNHUB_API_KEY="‹${fake("lower", 20)}›"`, `FINNHUB_API_KEY="‹${fake("lower", 40)}›"`],
  misses: [`FINNHUB_API_KEY="${fake("lower", 6)}"`],
});
