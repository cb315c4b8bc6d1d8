import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const nylasApiKey = defineRule({
  id: "nylas-api-key",
  what: "a Nylas API key",
  source: "https://developer.nylas.com/docs/v3/auth/",
  severity: "critical",
  documented: false,
  keywords: ["nyk_"],
  pattern: token(/nyk_(?:v0_)?[A-Za-z0-9]{64}/),
  remediation: "Delete the key in Nylas' dashboard under API keys.",
  hits: ["nyk_v0_" + fake("alnum", 64)],
  misses: ["nyk_v0_" + fake("alnum", 8)],
});

export const nylasClientSecret = defineAssignment({
  id: "nylas-client-secret",
  what: "a Nylas client secret or access token",
  source: "https://developer.nylas.com/docs/v2/api-references/",
  severity: "critical",
  names: ["nylas"],
  value: /[A-Za-z0-9]{25}|[A-Za-z0-9]{30}/,
  remediation: "Make a new secret in Nylas' dashboard.",
  hits: [`NYLAS_CLIENT_SECRET="‹${fake("alnum", 25)}›"`, `NYLAS_ACCESS_TOKEN="‹${fake("alnum", 30)}›"`],
  misses: ["NYLAS_CLIENT_SECRET=" + fake("hex", 10)],
});
