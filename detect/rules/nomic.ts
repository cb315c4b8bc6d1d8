import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const nomicApiKey = defineRule({
  id: "nomic-api-key",
  what: "a Nomic Atlas API key",
  source: "https://docs.nomic.ai/atlas/introduction/quick-start",
  severity: "high",
  documented: false,
  keywords: ["nk-"],
  pattern: token(/nk-[A-Za-z0-9_-]{43}/),
  remediation: "Delete it and issue a new one.",
  hits: ["nk-" + fake("alnum", 43)],
  misses: ["nk-" + "short"],
});
