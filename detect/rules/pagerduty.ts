import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const pagerdutyKey = defineAssignment({
  id: "pagerduty-key",
  what: "a PagerDuty API key",
  source: "https://support.pagerduty.com/main/docs/api-access-keys",
  severity: "high",
  names: ["pagerduty", "pd-api"],
  value: /(?:[uy]\+[A-Za-z0-9_-]{18}|pd(?:us|eu)\+_[A-Za-z0-9_-]{30,90}|[a-f0-9]{32}|[A-Za-z0-9_-]{20})/,
  remediation: "Remove it in PagerDuty under API access keys, or the integration at its service.",
  hits: [`PAGERDUTY_API_KEY=‹u+${fake("alnum", 18)}›`],
  misses: ["PAGERDUTY_API_KEY=short"],
});
