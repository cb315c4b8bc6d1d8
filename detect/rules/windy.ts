import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const windyApiKey = defineAssignment({
  id: "windy-api-key",
  what: "a Windy API key",
  source: "https://api.windy.com/",
  severity: "low",
  names: ["windy"],
  common: true,
  value: /[A-Za-z0-9]{32}/,
  remediation: "Regenerate it.",
  revoke: "https://api.windy.com/keys",
  hits: [`WINDY_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: [`WINDY_API_KEY="${fake("alnum", 10)}"`],
});
