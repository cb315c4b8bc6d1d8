import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const youComApiKey = defineAssignment({
  id: "you-com-api-key",
  what: "a You.com API key",
  source: "https://documentation.you.com/quickstart",
  severity: "medium",
  names: ["ydc-api", "ydc-api-key", "youdotcom", "you-com-api"],
  value: /[A-Za-z0-9_-]{32,90}/,
  remediation: "Delete it under API keys.",
  revoke: "https://api.you.com",
  hits: [`YDC_API_KEY="‹${fake("alnum", 60)}›"`],
  misses: [`YDC_API_KEY="${fake("alnum", 20)}"`],
});

export const youComSecretKey = defineRule({
  id: "you-com-secret-key",
  what: "a You.com API key",
  source: "https://documentation.you.com/quickstart",
  severity: "medium",
  documented: false,
  keywords: ["ydc-sk-"],
  pattern: token(/ydc-sk-[A-Za-z0-9-]{40,90}/),
  remediation: "Delete it under API keys.",
  revoke: "https://api.you.com",
  hits: ["ydc-sk-" + fake("alnum", 60)],
  misses: ["ydc-sk-" + fake("alnum", 9)],
});
