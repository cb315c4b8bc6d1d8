import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const rebrandlyApiKey = defineAssignment({
  id: "rebrandly-api-key",
  what: "a Rebrandly API key",
  source: "https://developers.rebrandly.com/docs/api-key-authentication",
  severity: "high",
  names: ["rebrandly"],
  value: /[a-f0-9]{32}|[A-Za-z0-9_]{32}/,
  remediation: "Delete it.",
  revoke: "https://app.rebrandly.com/account/api-keys",
  hits: [`REBRANDLY_API_KEY="‹${fake("hex", 32)}›"`],
  misses: [`REBRANDLY_API_KEY="${fake("hex", 10)}"`],
});
