import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const plausibleApiKey = defineAssignment({
  id: "plausible-api-key",
  what: "a Plausible API key",
  source: "https://plausible.io/docs/stats-api",
  severity: "low",
  names: ["plausible"],
  value: /[A-Za-z0-9_-]{64}/,
  remediation: "Revoke the key.",
  revoke: "https://plausible.io/settings/api-keys",
  hits: [`PLAUSIBLE_API_KEY="‹${fake("alnum", 64)}›"`],
  misses: ["PLAUSIBLE_API_KEY=" + fake("hex", 10)],
});
