import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const tinyurlApiToken = defineAssignment({
  id: "tinyurl-api-token",
  what: "a TinyURL API token",
  source: "https://tinyurl.com/app/dev",
  severity: "medium",
  names: ["tinyurl", "tiny-url"],
  value: /[A-Za-z0-9]{60}/,
  remediation: "Delete it.",
  revoke: "https://tinyurl.com/app/settings/api",
  hits: [`TINYURL_API_TOKEN="‹${fake("alnum", 60)}›"`],
  misses: [`TINYURL_API_TOKEN="${fake("alnum", 20)}"`],
});
