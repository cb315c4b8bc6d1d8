import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const juroApiKey = defineAssignment({
  id: "juro-api-key",
  what: "a Juro API key",
  source: "https://api-docs.juro.com/",
  severity: "critical",
  names: ["juro"],
  common: true,
  value: /[A-Za-z0-9_-]{32,64}/,
  remediation: "Revoke the key in Juro's settings under integrations.",
  hits: [`JURO_API_KEY="‹${fake("alnum", 40)}›"`],
  misses: ["JURO_API_KEY=" + fake("hex", 10)],
});
