import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const lmntKey = defineAssignment({
  id: "lmnt-key",
  what: "an LMNT API key",
  source: "https://docs.lmnt.com/api/overview",
  severity: "medium",
  names: ["lmnt-api", "lmnt-key"],
  value: UNSPECIFIED,
  remediation: "Revoke it under Account Settings.",
  hits: [`LMNT_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['LMNT_API_KEY="short"'],
});
