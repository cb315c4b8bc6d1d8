import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

const source = "https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/";
const remediation = "Delete it at https://one.newrelic.com/api-keys.";

export const newRelicUserKey = defineRule({
  id: "new-relic-user-key",
  what: "a New Relic user key",
  source,
  severity: "high",
  documented: false,
  keywords: ["NRAK-", "NRII-", "NRIQ-"],
  // User, insert, query. Browser keys (NRJS-) are public.
  pattern: token(/NR(?:AK-[A-Z0-9]{27}|II-[A-Za-z0-9_-]{32}|IQ-[A-Za-z0-9_-]{32})/),
  remediation,
  hits: ["NRAK-" + fake("upper", 27), "NRII-" + fake("alnum", 32)],
  misses: ["NRAK-" + "..."],
});

export const newRelicLicenseKey = defineRule({
  id: "new-relic-license-key",
  what: "a New Relic license key",
  source,
  severity: "medium",
  documented: false,
  keywords: ["FFFFNRAL", "NRAL"],
  pattern: token(/(?:eu01xx)?[a-f0-9]{26,32}(?:FFFF)?NRAL/),
  remediation,
  hits: [fake("hex", 32) + "FFFFNRAL"],
  misses: ["FFFFNRAL"],
});
