import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const newsdataApiKey = defineRule({
  id: "newsdata-api-key",
  what: "a NewsData.io API key",
  source: "https://newsdata.io/documentation",
  severity: "low",
  documented: false,
  keywords: ["pub_"],
  pattern: token(/pub_[a-f0-9]{32,48}/),
  remediation: "Make a new key.",
  revoke: "https://newsdata.io/api-key",
  hits: ["pub_" + fake("hex", 37)],
  misses: ["pub_" + fake("lower", 6)],
});
