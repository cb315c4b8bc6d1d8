import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const lunaryKey = defineAssignment({
  id: "lunary-key",
  what: "a Lunary private key",
  source: "https://docs.lunary.ai/api/introduction.md",
  severity: "medium",
  names: ["lunary"],
  value: UNSPECIFIED,
  remediation: "Revoke it with the service and make another.",
  revoke: "https://app.lunary.ai/settings",
  hits: [`LUNARY_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['LUNARY_API_KEY="short"'],
});
