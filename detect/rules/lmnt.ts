import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const lmntKey = defineAssignment({
  id: "lmnt-key",
  what: "an LMNT API key",
  source: "https://docs.lmnt.com/api-reference/overview",
  severity: "medium",
  names: ["lmnt-api", "lmnt-key"],
  value: /[a-f0-9]{32}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`LMNT_API_KEY="‹${fake("hex", 32)}›"`],
  misses: ['LMNT_API_KEY="short"'],
});
