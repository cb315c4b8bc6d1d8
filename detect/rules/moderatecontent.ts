import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const moderatecontentApiKey = defineAssignment({
  id: "moderatecontent-api-key",
  what: "a ModerateContent API key",
  source: "https://moderatecontent.com/documentation/content",
  severity: "low",
  names: ["moderatecontent", "moderate-content", "moderation"],
  common: true,
  value: /[a-f0-9]{32}/,
  remediation: "Make a new key.",
  revoke: "https://client.moderatecontent.com",
  hits: [`MODERATION_API_KEY="‹${fake("hex", 32)}›"`],
  misses: ["MODERATION_API_KEY=" + fake("hex", 10)],
});
