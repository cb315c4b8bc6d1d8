import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const moonclerkApiKey = defineAssignment({
  id: "moonclerk-api-key",
  what: "a MoonClerk API key",
  source: "https://github.com/moonclerk/developer/blob/main/api/README.md",
  severity: "critical",
  names: ["moonclerk", "moon-clerk"],
  value: /[A-Za-z0-9]{32}/,
  remediation: "Make a new key in MoonClerk's settings.",
  hits: [`MOONCLERK_API_KEY="‹${fake("hex", 32)}›"`],
  misses: ["MOONCLERK_API_KEY=" + fake("hex", 10)],
});
