import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const bitgoToken = defineAssignment({
  id: "bitgo-token",
  what: "a BitGo access token",
  source: "https://developers.bitgo.com/guides/get-started/access-tokens",
  severity: "critical",
  names: ["bitgo"],
  value: /v2x[a-f0-9]{64}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`BITGO_TOKEN="‹v2x${fake("hex", 64)}›"`],
  misses: ['BITGO_TOKEN="short"'],
});
