import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const purpleairKey = defineAssignment({
  id: "purpleair-key",
  what: "a PurpleAir API key",
  source: "https://community.purpleair.com/t/creating-api-keys/3951",
  severity: "low",
  names: ["purpleair"],
  value: /[A-F0-9]{8}-[A-F0-9]{4}-[A-F0-9]{4}-[A-F0-9]{4}-[A-F0-9]{12}/,
  remediation: "Archive the key under API Keys.",
  revoke: "https://develop.purpleair.com",
  hits: [
    `PURPLEAIR_API_KEY="‹${fake("hex", 8).toUpperCase()}-${fake("hex", 4).toUpperCase()}-${fake("hex", 4).toUpperCase()}-${fake("hex", 4).toUpperCase()}-${fake("hex", 12).toUpperCase()}›"`,
  ],
  misses: ['PURPLEAIR_API_KEY="short"'],
});
