import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const ahasendKey = defineAssignment({
  id: "ahasend-key",
  what: "an AhaSend API key",
  source: "https://ahasend.com/docs/api-reference/introduction",
  severity: "high",
  names: ["ahasend"],
  value: UNSPECIFIED,
  remediation: "Revoke it with the service and make another.",
  hits: [`AHASEND_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['AHASEND_API_KEY="short"'],
});
