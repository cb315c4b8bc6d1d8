import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

const source = "https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/";
const remediation = "Delete it.";
const revoke = "https://one.newrelic.com/api-keys";

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
  revoke,
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
  pattern: token(/(?:eu01xx)?[a-f0-9]{26,36}(?:FFFF)?NRAL/),
  remediation,
  revoke,
  hits: [fake("hex", 32) + "FFFFNRAL"],
  misses: ["FFFFNRAL"],
});

export const newRelicLegacyKey = defineAssignment({
  id: "new-relic-legacy-key",
  what: "a New Relic license or API key",
  source,
  severity: "high",
  // The page says of a license key that it is 40 characters of hex.
  names: ["new-relic"],
  value: /[a-f0-9]{40,48}|[A-Za-z0-9_-]{32}/,
  remediation,
  revoke,
  hits: [`NEW_RELIC_LICENSE_KEY=‹${fake("hex", 40)}›`],
  misses: ["NEW_RELIC_APP_NAME=shop"],
});

export const newRelicAccountKey = defineRule({
  id: "new-relic-account-key",
  what: "a New Relic account, browser or mobile key",
  source,
  severity: "high",
  documented: false,
  keywords: ["NRAA-", "NRRA-", "NRJS-"],
  pattern: token(/NR(?:AA-[a-f0-9]{27}|RA-[a-f0-9]{42}|JS-[a-f0-9]{19})/),
  remediation,
  revoke,
  hits: ["NRAA-" + fake("hex", 27), "NRJS-" + fake("hex", 19)],
  misses: ["NRAA-" + fake("hex", 9)],
});
