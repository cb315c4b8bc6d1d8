import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const morphKey = defineAssignment({
  id: "morph-key",
  what: "a Morph API key",
  source: "https://docs.morphllm.com/llms-full.txt",
  severity: "high",
  names: ["morph-api", "morphllm"],
  value: UNSPECIFIED,
  remediation: "Revoke it with the service and make another.",
  hits: [`MORPH_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['MORPH_API_KEY="short"'],
});
