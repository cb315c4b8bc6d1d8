import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const ragieApiKey = defineRule({
  id: "ragie-api-key",
  what: "a Ragie API key",
  source: "https://docs.ragie.ai/docs/getting-started",
  severity: "high",
  documented: false,
  keywords: ["tnt_"],
  pattern: token(/tnt_[A-Za-z0-9]{11}_[A-Za-z0-9]{40,60}/),
  remediation: "Delete it and issue a new one.",
  hits: [`tnt_${fake("alnum", 11)}_${fake("alnum", 48)}`],
  misses: ["tnt_" + "short"],
});
