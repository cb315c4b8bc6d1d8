import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const onepagecrmApiKey = defineAssignment({
  id: "onepagecrm-api-key",
  what: "a OnePageCRM API key",
  source: "https://developer.onepagecrm.com/",
  severity: "medium",
  names: ["onepagecrm", "onepage-crm"],
  value: /[A-Za-z0-9+/_-]{32,64}={0,2}/,
  remediation: "Delete it in the vendor's settings and issue another.",
  hits: [`ONEPAGECRM_API_KEY=‹${fake("alnum", 32)}›`],
  misses: [`ONEPAGECRM_API_KEY=${fake("alnum", 10)}`],
});
