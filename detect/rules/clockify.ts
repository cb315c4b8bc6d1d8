import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const clockifyKey = defineAssignment({
  id: "clockify-key",
  what: "a Clockify API key",
  source: "https://docs.clockify.me/#section/Authentication",
  severity: "medium",
  names: ["clockify"],
  // 48 characters; 16 in the first years.
  value: /[a-z0-9+/]{48}|[a-z0-9+/]{16}/,
  remediation: "Regenerate the key.",
  revoke: "https://app.clockify.me/user/settings",
  hits: [`CLOCKIFY_API_KEY="‹${fake("alnum", 48)}›"`, `CLOCKIFY_API_KEY="‹${fake("alnum", 16)}›"`],
  misses: [`CLOCKIFY_API_KEY="${fake("alnum", 10)}"`],
});
