import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const thinkificApiKey = defineAssignment({
  id: "thinkific-api-key",
  what: "a Thinkific API key",
  source: "https://developers.thinkific.com/api/api-key-auth/",
  severity: "high",
  names: ["thinkific"],
  value: /[a-f0-9]{32}/,
  remediation: "Regenerate it in Thinkific under settings, code and analytics.",
  hits: [`THINKIFIC_API_KEY="‹${fake("hex", 32)}›"`],
  misses: [`THINKIFIC_API_KEY="${fake("hex", 10)}"`],
});
