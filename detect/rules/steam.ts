import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const steamApiKey = defineAssignment({
  id: "steam-api-key",
  what: "a Steam Web API key",
  source: "https://steamcommunity.com/dev",
  severity: "medium",
  names: ["steam"],
  common: true,
  value: /[A-F0-9]{32}/,
  remediation: "Revoke it.",
  revoke: "https://steamcommunity.com/dev/apikey",
  hits: [`STEAM_API_KEY="‹${fake("hex", 32)}›"`],
  misses: [`STEAM_API_KEY="${fake("hex", 10)}"`],
});
