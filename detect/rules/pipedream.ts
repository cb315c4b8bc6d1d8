import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const pipedreamApiKey = defineAssignment({
  id: "pipedream-api-key",
  what: "a Pipedream API key",
  source: "https://pipedream.com/docs/rest-api/auth",
  severity: "critical",
  names: ["pipedream"],
  value: /[a-f0-9]{32}|[A-Za-z0-9_-]{43}/,
  remediation: "Revoke the key.",
  revoke: "https://pipedream.com/settings/api-keys",
  hits: [`PIPEDREAM_API_KEY="‹${fake("hex", 32)}›"`, `PIPEDREAM_CLIENT_SECRET="‹${fake("alnum", 43)}›"`],
  misses: ["PIPEDREAM_API_KEY=" + fake("hex", 10)],
});
