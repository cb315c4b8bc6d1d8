import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const whopKey = defineRule({
  id: "whop-key",
  what: "a Whop API key",
  source: "https://docs.whop.com/developer/quickstart",
  severity: "high",
  documented: false,
  keywords: ["apik_"],
  pattern: token(/apik_[A-Za-z0-9]{13}_[A-Z]\d{6,9}_(?:[A-Z]_)?[a-f0-9]{60,64}/),
  remediation: "Delete the key in the dashboard, under Developer, API keys.",
  hits: [
    "apik_" + fake("alnum", 13) + "_A2" + fake("digits", 6) + "_C_" + fake("hex", 62),
    "apik_" + fake("alnum", 13) + "_A2" + fake("digits", 6) + "_" + fake("hex", 64),
  ],
  misses: ["apik_" + fake("alnum", 13)],
});
