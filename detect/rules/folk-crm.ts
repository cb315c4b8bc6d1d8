import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const folkKey = defineAssignment({
  id: "folk-key",
  what: "a folk API key",
  source: "https://developer.folk.app/api-reference/errors",
  severity: "high",
  names: ["folk-api", "folk-key", "folk-app"],
  value: UNSPECIFIED,
  remediation: "Revoke it with the service and make another.",
  revoke: "https://app.folk.app/apps/contacts/network/settings/api-keys",
  hits: [`FOLK_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['FOLK_API_KEY="short"'],
});
