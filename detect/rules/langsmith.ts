import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const langsmithKey = defineRule({
  id: "langsmith-key",
  what: "a LangSmith API key",
  source: "https://docs.langchain.com/langsmith/llm-gateway-authentication",
  severity: "high",
  keywords: ["lsv2_pt_", "lsv2_sk_"],
  pattern: token(/lsv2_(?:pt|sk)_[a-f0-9]{32}_[a-f0-9]{10}/),
  remediation: "Delete it in LangSmith's settings.",
  hits: ["lsv2_pt_" + fake("hex", 32) + "_" + fake("hex", 10)],
  misses: ["lsv2_pt_" + "..."],
});
