import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const optimizelyToken = defineAssignment({
  id: "optimizely-token",
  what: "an Optimizely token",
  source: "https://docs.developers.optimizely.com/web-experimentation/docs/personal-token",
  severity: "high",
  names: ["optimizely"],
  // The SDK keys of 20 to 22 characters are public: left out.
  value: /(?:2:)?[A-Za-z0-9_:-]{40,80}/,
  remediation: "Revoke the token.",
  revoke: "https://app.optimizely.com/v2/profile/api",
  hits: [`OPTIMIZELY_TOKEN="‹2:${fake("alnum", 52)}›"`],
  misses: ["OPTIMIZELY_TOKEN=" + fake("hex", 10)],
});
