import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const stiggKey = defineAssignment({
  id: "stigg-key",
  what: "a Stigg server API key",
  source: "https://docs.stigg.io/api-and-sdks/overview",
  severity: "high",
  names: ["stigg"],
  value: UNSPECIFIED,
  remediation: "Revoke it with the service and make another.",
  hits: [`STIGG_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['STIGG_API_KEY="short"'],
});
