import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const valyuKey = defineAssignment({
  id: "valyu-key",
  what: "a Valyu API key",
  source: "https://docs.valyu.ai/api-reference/endpoint/answer",
  severity: "medium",
  names: ["valyu"],
  value: UNSPECIFIED,
  remediation: "Revoke it with the service and make another.",
  revoke: "https://platform.valyu.ai",
  hits: [`VALYU_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['VALYU_API_KEY="short"'],
});
