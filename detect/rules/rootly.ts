import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const rootlyApiKey = defineRule({
  id: "rootly-api-key",
  what: "a Rootly API key",
  source: "https://docs.rootly.com/api-reference/overview",
  severity: "high",
  documented: false,
  keywords: ["rootly_"],
  pattern: token(/rootly_[a-f0-9]{64}/),
  remediation: "Delete it in Rootly under organization settings, API keys.",
  hits: ["rootly_" + fake("hex", 64)],
  misses: ["rootly_" + fake("hex", 8)],
});

export const rootlyLegacyKey = defineAssignment({
  id: "rootly-legacy-key",
  what: "a Rootly API key",
  source: "https://docs.rootly.com/api-reference/overview",
  severity: "high",
  names: ["rootly"],
  value: /[A-Za-z0-9]{32,64}/,
  remediation: "Delete it in Rootly under organization settings, API keys.",
  hits: [`ROOTLY_API_TOKEN="‹${fake("hex", 64)}›"`],
  misses: [`ROOTLY_API_TOKEN="${fake("hex", 21)}"`],
});
