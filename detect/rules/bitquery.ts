import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const bitqueryKey = defineRule({
  id: "bitquery-key",
  what: "a Bitquery API key",
  source: "https://docs.bitquery.io/docs/authorisation/how-to-generate/",
  severity: "medium",
  documented: false,
  keywords: ["BQY"],
  pattern: token(/BQY[A-Za-z0-9]{29}/),
  remediation: "Delete the application.",
  revoke: "https://account.bitquery.io",
  hits: [`BITQUERY_API_KEY="‹BQY${fake("alnum", 29)}›"`],
  misses: [`BITQUERY_API_KEY="BQY${fake("alnum", 9)}"`],
});
