import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const userfrontKey = defineAssignment({
  id: "userfront-key",
  what: "a Userfront API key",
  source: "https://userfront.com/docs/api",
  severity: "critical",
  names: ["userfront"],
  value: UNSPECIFIED,
  remediation: "Revoke it with the service and make another.",
  hits: [`USERFRONT_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['USERFRONT_API_KEY="short"'],
});
