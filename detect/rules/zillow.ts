import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const zillowZwsid = defineRule({
  id: "zillow-zwsid",
  what: "a Zillow web service ID",
  source: "https://www.zillow.com/howto/api/APIOverview.htm",
  severity: "low",
  documented: false,
  keywords: ["X1-ZW"],
  pattern: token(/X1-ZW[A-Za-z0-9]{14,20}_[A-Za-z0-9]{5}/),
  remediation: "Ask Zillow for a new one.",
  hits: ["X1-ZWz" + fake("alnum", 14) + "_" + fake("lower", 5)],
  misses: ["X1-ZWz" + fake("alnum", 5)],
});
