import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const baremetricsKey = defineAssignment({
  id: "baremetrics-key",
  what: "a Baremetrics API key",
  source: "https://developers.baremetrics.com/docs/authentication",
  severity: "high",
  names: ["baremetrics"],
  value: /(?:[ls]k_)?[a-z0-9_]{20,25}/,
  remediation: "Regenerate the key.",
  revoke: "https://app.baremetrics.com/settings/api",
  hits: [
    `BAREMETRICS_API_KEY="‹lk_${fake("alnum", 22)}›"`,
    `BAREMETRICS_API_KEY="‹sk_${fake("alnum", 22)}›"`,
  ],
  misses: [`BAREMETRICS_API_KEY="lk_${fake("alnum", 7)}"`],
});
