import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const openaiKey = defineRule({
  id: "openai-api-key",
  what: "an OpenAI API key",
  source: "https://platform.openai.com/docs/api-reference/authentication",
  severity: "critical",
  documented: false,
  // "OpenAI" in base64 stands in the middle of each.
  keywords: ["T3BlbkFJ"],
  // Legacy sk-(20)T3BlbkFJ(20); project, service account and admin keys are longer.
  pattern: token(/sk-(?:(?:proj|svcacct|admin|None)-)?[A-Za-z0-9_-]{20,100}T3BlbkFJ[A-Za-z0-9_-]{20,100}/),
  remediation: "Revoke it.",
  revoke: "https://platform.openai.com/api-keys",
  hits: [
    "sk-" + fake("alnum", 20) + "T3BlbkFJ" + fake("alnum", 20),
    "sk-proj-" + fake("alnum", 74) + "T3BlbkFJ" + fake("alnum", 74),
  ],
  misses: ["sk-" + fake("alnum", 20), "T3BlbkFJ"],
});

export const openaiNamedKey = defineAssignment({
  id: "openai-named-key",
  what: "an OpenAI API key",
  source: "https://platform.openai.com/docs/api-reference/authentication",
  severity: "critical",
  // Gateways and older accounts have keys without the mark in the middle.
  names: ["openai", "open-ai", "chatgpt", "gpt-api", "gpt-key"],
  value: /(?:sk|sess)-[A-Za-z0-9_-]{20,200}/,
  remediation: "Revoke it.",
  revoke: "https://platform.openai.com/api-keys",
  hits: [`OPENAI_API_KEY=‹sk-${fake("alnum", 48)}›`],
  misses: ["OPENAI_API_KEY=" + "sk-" + "short"],
});
