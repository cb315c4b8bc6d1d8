import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const purpleairKey = defineAssignment({
  id: "purpleair-key",
  what: "a PurpleAir API key",
  source: "https://api.purpleair.com/#api-welcome-using-api-keys",
  severity: "low",
  names: ["purpleair"],
  value: /[A-F0-9]{8}-[A-F0-9]{4}-[A-F0-9]{4}-[A-F0-9]{4}-[A-F0-9]{12}/,
  remediation: "Revoke it with the service and make another.",
  hits: [
    `PURPLEAIR_API_KEY="‹${fake("hex", 8).toUpperCase()}-${fake("hex", 4).toUpperCase()}-${fake("hex", 4).toUpperCase()}-${fake("hex", 4).toUpperCase()}-${fake("hex", 12).toUpperCase()}›"`,
  ],
  misses: ['PURPLEAIR_API_KEY="short"'],
});
