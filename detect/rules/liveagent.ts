import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const liveagentKey = defineAssignment({
  id: "liveagent-key",
  what: "a LiveAgent API key",
  source: "https://support.liveagent.com/840770-Complete-API-reference",
  severity: "high",
  names: ["liveagent"],
  value: UNSPECIFIED,
  remediation: "Revoke it with the service and make another.",
  hits: [`LIVEAGENT_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['LIVEAGENT_API_KEY="short"'],
});
