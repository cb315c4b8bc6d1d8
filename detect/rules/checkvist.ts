import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const checkvistKey = defineAssignment({
  id: "checkvist-key",
  what: "a Checkvist OpenAPI key",
  source: "https://checkvist.com/auth/api",
  severity: "medium",
  names: ["checkvist"],
  value: UNSPECIFIED,
  remediation: "Revoke it with the service and make another.",
  hits: [`CHECKVIST_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['CHECKVIST_API_KEY="short"'],
});
