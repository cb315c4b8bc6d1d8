import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const morphKey = defineAssignment({
  id: "morph-key",
  what: "a Morph API key",
  source: "https://docs.morphllm.com/api-reference/introduction",
  severity: "high",
  names: ["morph-api", "morphllm"],
  value: /sk-[A-Za-z0-9_-]{40,60}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`MORPH_API_KEY="‹sk-${fake("alnum", 40)}›"`],
  misses: ['MORPH_API_KEY="short"'],
});
