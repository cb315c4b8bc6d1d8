import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const ideogramKey = defineAssignment({
  id: "ideogram-key",
  what: "an Ideogram API key",
  source: "https://developer.ideogram.ai/ideogram-api/api-setup",
  severity: "high",
  names: ["ideogram"],
  value: UNSPECIFIED,
  remediation: "Revoke it with the service and make another.",
  hits: [`IDEOGRAM_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['IDEOGRAM_API_KEY="short"'],
});
