import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const wallhavenApiKey = defineAssignment({
  id: "wallhaven-api-key",
  what: "a Wallhaven API key",
  source: "https://wallhaven.cc/help/api",
  severity: "high",
  names: ["wallhaven"],
  value: /[A-Za-z0-9]{32}/,
  remediation: "Regenerate it in Wallhaven's account settings.",
  hits: [`WALLHAVEN_API_KEY=‹${fake("alnum", 32)}›`],
  misses: ["WALLHAVEN_REGION=shop"],
});
