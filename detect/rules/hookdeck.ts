import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const hookdeckKey = defineAssignment({
  id: "hookdeck-key",
  what: "a Hookdeck API key",
  source: "https://hookdeck.com/docs/api#authentication",
  severity: "high",
  names: ["hookdeck"],
  value: /[a-z0-9]{48,60}/,
  remediation: "Roll the key under the project's secrets.",
  revoke: "https://dashboard.hookdeck.com",
  hits: [`HOOKDECK_API_KEY="‹${fake("alnum", 50)}›"`],
  misses: [`HOOKDECK_API_KEY="${fake("alnum", 16)}"`],
});
