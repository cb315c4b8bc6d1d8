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

export const langchainLegacyKey = defineRule({
  id: "langchain-legacy-key",
  what: "a LangChain API key",
  source: "https://docs.langchain.com/langsmith/create-account-api-key",
  severity: "high",
  documented: false,
  // What LangSmith gave out before 2024.
  keywords: ["ls__"],
  pattern: token(/ls__[a-f0-9]{32}/),
  remediation: "Delete it in LangSmith's settings.",
  hits: ["ls__" + fake("hex", 32)],
  misses: ["ls__" + fake("hex", 8)],
});
