import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const speechifyKey = defineAssignment({
  id: "speechify-key",
  what: "a Speechify API key",
  source: "https://docs.sws.speechify.com/docs/authentication",
  severity: "high",
  names: ["speechify"],
  value: /[A-Za-z0-9_-]{43}=?/,
  remediation: "Revoke it with the service and make another.",
  hits: [`SPEECHIFY_API_KEY="‹${fake("alnum", 43)}›"`],
  misses: ['SPEECHIFY_API_KEY="short"'],
});
