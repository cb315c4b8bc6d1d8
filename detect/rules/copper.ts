import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const copperKey = defineAssignment({
  id: "copper-key",
  what: "a Copper API key",
  source: "https://developer.copper.com/introduction/authentication.html",
  severity: "high",
  names: ["copper", "prosperworks"],
  value: /[a-f0-9]{32}/,
  common: true,
  remediation: "Delete the key under System settings, API keys.",
  revoke: "https://app.copper.com",
  hits: [`COPPER_API_KEY="‹${fake("hex", 32)}›"`],
  misses: [`COPPER_API_KEY="${fake("hex", 10)}"`],
});
