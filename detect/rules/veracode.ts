import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const veracodeApiCredential = defineRule({
  id: "veracode-api-credential",
  what: "a Veracode API ID or key",
  source: "https://docs.veracode.com/r/c_api_credentials3",
  severity: "critical",
  documented: false,
  keywords: ["vera01e"],
  pattern: token(/vera01e[is]-[a-f0-9-]{32,140}/),
  remediation: "Revoke it under API credentials.",
  revoke: "https://web.analysiscenter.veracode.com",
  hits: ["vera01es-" + fake("hex", 128), "vera01ei-" + fake("hex", 32)],
  misses: ["vera01es-" + fake("hex", 8)],
});

export const veracodeLegacyKey = defineAssignment({
  id: "veracode-legacy-key",
  what: "a Veracode API ID or key",
  source: "https://docs.veracode.com/r/c_api_credentials3",
  severity: "critical",
  names: ["veracode"],
  value: /[a-f0-9]{128}|[a-f0-9]{32}/,
  remediation: "Revoke it under API credentials.",
  revoke: "https://web.analysiscenter.veracode.com",
  hits: [`VERACODE_API_KEY="‹${fake("hex", 128)}›"`],
  misses: [`VERACODE_API_KEY="${fake("hex", 42)}"`],
});
