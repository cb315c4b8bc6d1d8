import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const jinaApiKey = defineRule({
  id: "jina-api-key",
  what: "a Jina AI API key",
  source: "https://jina.ai/embeddings/",
  severity: "medium",
  documented: false,
  keywords: ["jina_"],
  pattern: token(/jina_[a-f0-9]{32}[A-Za-z0-9_-]{28}/),
  remediation: "Delete the key.",
  revoke: "https://jina.ai/api-dashboard/key-manager",
  hits: [`jina_${fake("hex", 32)}${fake("alnum", 28)}`],
  misses: ["jina_" + fake("hex", 12)],
});
