import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const removeBgApiKey = defineAssignment({
  id: "remove-bg-api-key",
  what: "a remove.bg API key",
  source: "https://www.remove.bg/api#api-reference",
  severity: "medium",
  names: ["remove-bg", "removebg"],
  value: /[A-Za-z0-9]{22,26}/,
  remediation: "Revoke it.",
  revoke: "https://www.remove.bg/dashboard#api-key",
  hits: [`REMOVE_BG_API_KEY="‹${fake("alnum", 24)}›"`],
  misses: [`REMOVE_BG_API_KEY="${fake("alnum", 8)}"`],
});
