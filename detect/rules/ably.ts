import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const ablyKey = defineAssignment({
  id: "ably-key",
  what: "an Ably API key",
  source: "https://ably.com/docs/auth/basic",
  severity: "high",
  names: ["ably"],
  // App, key's name, then its secret. Probably and notably hold the name.
  value: /[a-z0-9_-]{6}\.[a-z0-9_-]{6}:[a-z0-9_-]{16,43}/,
  common: true,
  remediation: "Revoke the key under the app's API keys.",
  revoke: "https://ably.com/accounts",
  hits: [`ABLY_API_KEY="‹${fake("alnum", 6)}.${fake("alnum", 6)}:${fake("alnum", 43)}›"`],
  misses: [`ABLY_API_KEY="${fake("alnum", 2)}.${fake("alnum", 2)}:${fake("alnum", 14)}"`],
});
