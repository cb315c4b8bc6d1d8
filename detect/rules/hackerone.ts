import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const hackeroneToken = defineAssignment({
  id: "hackerone-token",
  what: "a HackerOne API token",
  source: "https://api.hackerone.com/getting-started-hacker-api/#authentication",
  severity: "critical",
  names: ["hacker-one", "h1_api"],
  value: /[a-z0-9+/]{43}=/,
  remediation: "Revoke the token.",
  revoke: "https://hackerone.com/settings/api_token/edit",
  hits: [`HACKERONE_API_TOKEN="‹${fake("base64", 43)}=›"`],
  misses: [`HACKERONE_API_TOKEN="${fake("base64", 14)}="`],
});
