import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const paymoApiKey = defineAssignment({
  id: "paymo-api-key",
  what: "a Paymo API key",
  source: "https://github.com/paymoapp/api/blob/master/sections/authentication.md",
  severity: "high",
  names: ["paymoapp", "paymo"],
  value: /[A-Za-z0-9]{44}/,
  remediation: "Delete the key in Paymo under account settings, API keys.",
  hits: [`PAYMO_API_KEY="‹${fake("alnum", 44)}›"`],
  misses: ["PAYMO_API_KEY=" + fake("hex", 10)],
});
