import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const n8nApiKey = defineAssignment({
  id: "n8n-api-key",
  what: "an n8n API key",
  source: "https://docs.n8n.io/api/authentication/",
  severity: "critical",
  names: ["n8n"],
  value: /eyJ[A-Za-z0-9_-]{10,500}\.eyJ[A-Za-z0-9_-]{10,4000}\.[A-Za-z0-9_-]{20,1000}/,
  remediation: "Delete the key in n8n's settings under n8n API.",
  hits: [`N8N_API_KEY="‹eyJhbGciOiJIUzI1NiJ9.eyJ${fake("alnum", 90)}.${fake("alnum", 43)}›"`],
  misses: ["N8N_API_KEY=" + fake("hex", 10)],
});

export const n8nApiToken = defineRule({
  id: "n8n-api-token",
  what: "an n8n API key",
  source: "https://docs.n8n.io/api/authentication/",
  severity: "critical",
  documented: false,
  keywords: ["n8n_api_"],
  pattern: token(/n8n_api_[a-f0-9]{80}/),
  remediation: "Delete the key in n8n's settings under n8n API.",
  hits: ["n8n_api_" + fake("hex", 80)],
  misses: ["n8n_api_" + fake("hex", 9)],
});
