import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const sarvamKey = defineAssignment({
  id: "sarvam-key",
  what: "a Sarvam AI API key",
  source: "https://docs.sarvam.ai/api-reference-docs/authentication",
  severity: "medium",
  names: ["sarvam"],
  value: UNSPECIFIED,
  remediation: "Revoke it with the service and make another.",
  hits: [`SARVAM_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['SARVAM_API_KEY="short"'],
});
