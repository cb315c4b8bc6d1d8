import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const zuploKey = defineRule({
  id: "zuplo-key",
  what: "a Zuplo API key",
  source: "https://zuplo.com/docs/articles/api-key-best-practices",
  severity: "medium",
  keywords: ["zpka_"],
  pattern: token(/zpka_[a-f0-9]{32}_[a-f0-9]{8}/),
  remediation: "Delete the consumer's key in Zuplo.",
  hits: ["zpka_" + fake("hex", 32) + "_" + fake("hex", 8)],
  misses: ["zpka_" + "..."],
});
