import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const samsaraApiToken = defineRule({
  id: "samsara-api-token",
  what: "a Samsara API token",
  source: "https://developers.samsara.com/docs/authentication",
  severity: "high",
  documented: false,
  keywords: ["samsara_api_"],
  pattern: token(/samsara_api_[A-Za-z0-9]{30}/),
  remediation: "Delete it in Samsara under settings, API tokens.",
  hits: ["samsara_api_" + fake("alnum", 30)],
  misses: ["samsara_api_" + fake("alnum", 8)],
});
