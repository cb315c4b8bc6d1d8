import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

const source = "https://developer.fullstory.com/server/v1/getting-started";
const remediation = "Delete the key under Settings, API keys.";
const revoke = "https://app.fullstory.com";

export const fullstoryKey = defineRule({
  id: "fullstory-key",
  what: "a Fullstory API key",
  source,
  severity: "high",
  documented: false,
  keywords: ["na1.", "eu1."],
  pattern: token(/(?:na|eu)1\.[A-Za-z0-9+/]{80,110}={0,2}/),
  remediation,
  revoke,
  hits: ["na1." + fake("base64", 100)],
  misses: ["na1." + fake("base64", 33)],
});

export const fullstoryLegacyKey = defineAssignment({
  id: "fullstory-legacy-key",
  what: "a Fullstory API key",
  source,
  severity: "high",
  names: ["full-story"],
  // Of before there were regions.
  value: /[a-z0-9+/]{60,110}={0,2}/,
  remediation,
  revoke,
  hits: [`FULLSTORY_API_KEY="‹${fake("base64", 86)}==›"`],
  misses: [`FULLSTORY_API_KEY="${fake("base64", 28)}=="`],
});
