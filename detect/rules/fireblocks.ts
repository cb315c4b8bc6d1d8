import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const fireblocksKey = defineAssignment({
  id: "fireblocks-key",
  what: "a Fireblocks API key",
  source: "https://developers.fireblocks.com/docs/manage-api-keys",
  severity: "critical",
  names: ["fireblocks"],
  value: UNSPECIFIED,
  remediation: "Revoke it with the service and make another.",
  revoke: "https://console.fireblocks.io/v2/developer/api-users",
  hits: [`FIREBLOCKS_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['FIREBLOCKS_API_KEY="short"'],
});
