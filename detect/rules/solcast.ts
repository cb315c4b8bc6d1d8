import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const solcastApiKey = defineAssignment({
  id: "solcast-api-key",
  what: "a Solcast API key",
  source: "https://docs.solcast.com.au/",
  severity: "low",
  names: ["solcast"],
  value: /[A-Za-z0-9_-]{32}/,
  remediation: "Delete it.",
  revoke: "https://toolkit.solcast.com.au/account",
  hits: [`SOLCAST_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: [`SOLCAST_API_KEY="${fake("alnum", 10)}"`],
});
