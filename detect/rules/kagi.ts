import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const kagiApiToken = defineAssignment({
  id: "kagi-api-token",
  what: "a Kagi API token",
  source: "https://help.kagi.com/kagi/api/overview.html",
  severity: "medium",
  names: ["kagi"],
  value: /[A-Za-z0-9_-]{11,100}\.[A-Za-z0-9_-]{20,100}|[A-Za-z0-9_-]{40,100}/,
  remediation: "Generate a new token.",
  revoke: "https://kagi.com/settings/api",
  hits: [`KAGI_API_KEY="‹${fake("alnum", 14)}.${fake("alnum", 43)}›"`],
  misses: ["KAGI_API_KEY=" + fake("hex", 10)],
});
