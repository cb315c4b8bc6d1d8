import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const teletypeApiKey = defineAssignment({
  id: "teletype-api-key",
  what: "a Teletype API key",
  source: "https://teletype.app/help/api/",
  severity: "high",
  names: ["teletype"],
  common: true,
  value: /[A-Za-z0-9_-]{32,64}/,
  remediation: "Regenerate it in Teletype under settings, public API.",
  hits: [`TELETYPE_API_KEY="‹${fake("alnum", 64)}›"`],
  misses: [`TELETYPE_API_KEY="${fake("alnum", 21)}"`],
});
