import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const unsplashAccessKey = defineAssignment({
  id: "unsplash-access-key",
  what: "an Unsplash access or secret key",
  source: "https://unsplash.com/documentation#authorization",
  severity: "medium",
  names: ["unsplash"],
  value: /[A-Za-z0-9_-]{43}|[a-f0-9]{64}/,
  remediation: "Regenerate it.",
  revoke: "https://unsplash.com/oauth/applications",
  hits: [`UNSPLASH_ACCESS_KEY="‹${fake("alnum", 43)}›"`],
  misses: [`UNSPLASH_ACCESS_KEY="${fake("alnum", 14)}"`],
});
