import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const smoochApiSecret = defineAssignment({
  id: "smooch-api-secret",
  what: "a Sunshine Conversations (Smooch) API secret",
  source: "https://developer.zendesk.com/api-reference/conversations/",
  severity: "medium",
  names: ["smooch", "sunshine-conversations"],
  value: UNSPECIFIED,
  remediation: "Delete it in the vendor's settings and issue another.",
  hits: [`SMOOCH_API_KEY=‹${fake("alnum", 32)}›`],
  misses: [`SMOOCH_API_KEY=${fake("alnum", 10)}`],
});
