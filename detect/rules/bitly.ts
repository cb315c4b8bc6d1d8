import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

const source = "https://dev.bitly.com/docs/getting-started/authentication/";
const remediation = "Revoke it.";
const revoke = "https://app.bitly.com/settings/api";

export const bitlyToken = defineAssignment({
  id: "bitly-token",
  what: "a Bitly access token",
  source,
  severity: "medium",
  names: ["bitly", "bit.ly"],
  value: /[a-f0-9]{40}/,
  remediation,
  revoke,
  hits: [`BITLY_ACCESS_TOKEN="‹${fake("hex", 40)}›"`],
  misses: [`BITLY_ACCESS_TOKEN="${fake("hex", 13)}"`],
});

export const bitlyLegacyKey = defineAssignment({
  id: "bitly-legacy-key",
  what: "a Bitly API key",
  source,
  severity: "medium",
  names: ["bitly", "bit.ly"],
  value: /R_[a-f0-9]{32}/,
  remediation,
  revoke,
  hits: [`BITLY_API_KEY="‹R_${fake("hex", 32)}›"`],
  misses: [`BITLY_API_KEY="R_${fake("hex", 10)}"`],
});
