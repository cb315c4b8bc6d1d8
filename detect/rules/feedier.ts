import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const feedierKey = defineAssignment({
  id: "feedier-key",
  what: "a Feedier API key",
  source: "https://docs.feedier.com/",
  severity: "medium",
  names: ["feedier"],
  value: /[a-z0-9]{32}/,
  remediation: "Regenerate the key under API.",
  revoke: "https://dashboard.feedier.com",
  hits: [`FEEDIER_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: [`FEEDIER_API_KEY="${fake("alnum", 10)}"`],
});
