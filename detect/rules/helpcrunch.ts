import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const helpcrunchApiKey = defineAssignment({
  id: "helpcrunch-api-key",
  what: "a HelpCrunch API key",
  source: "https://docs.helpcrunch.com/en/rest-api-docs-v1",
  severity: "high",
  names: ["helpcrunch", "help-crunch"],
  value: /[A-Za-z0-9+/=_.-]{40,400}/,
  remediation: "Delete the key in HelpCrunch's settings under channels, API.",
  hits: [`HELPCRUNCH_API_KEY="‹${fake("base64", 326)}==›"`],
  misses: ["HELPCRUNCH_API_KEY=" + fake("hex", 10)],
});
