import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const simplynotedApiKey = defineAssignment({
  id: "simplynoted-api-key",
  what: "a Simply Noted API key",
  source: "https://simplynoted.com/pages/api",
  severity: "medium",
  names: ["simplynoted", "simply-noted"],
  value: /[A-Za-z0-9._-]{32,400}/,
  remediation: "Regenerate it in Simply Noted's dashboard.",
  hits: [`SIMPLYNOTED_API_KEY="‹${fake("alnum", 340)}›"`],
  misses: ['SIMPLYNOTED_API_KEY="changeme"'],
});
