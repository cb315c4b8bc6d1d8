import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const happyscribeApiKey = defineAssignment({
  id: "happyscribe-api-key",
  what: "a Happy Scribe API key",
  source: "https://dev.happyscribe.com/sections/authentication/",
  severity: "high",
  names: ["happyscribe", "happy-scribe"],
  value: /[A-Za-z0-9]{20,64}/,
  remediation: "Make a new key in Happy Scribe under account, API.",
  hits: [`HAPPYSCRIBE_API_KEY="‹${fake("alnum", 24)}›"`],
  misses: ["HAPPYSCRIBE_API_KEY=" + fake("hex", 10)],
});
