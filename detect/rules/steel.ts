import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const steelApiKey = defineRule({
  id: "steel-api-key",
  what: "a Steel API key",
  source: "https://docs.steel.dev/overview/intro-to-steel",
  severity: "high",
  documented: false,
  keywords: ["ste-"],
  pattern: token(/ste-[A-Za-z0-9]{60,100}/),
  remediation: "Delete it and issue a new one.",
  hits: ["ste-" + fake("alnum", 80)],
  misses: ["ste-" + "phen"],
});
