import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const coderabbitKey = defineAssignment({
  id: "coderabbit-key",
  what: "a CodeRabbit API key",
  source: "https://docs.coderabbit.ai/api/authentication",
  severity: "high",
  names: ["coderabbit", "code-rabbit"],
  value: /cr-[a-f0-9]{58}/,
  remediation: "Delete the key under API keys.",
  revoke: "https://app.coderabbit.ai/settings/api-keys",
  hits: [`CODERABBIT_API_KEY="‹cr-${fake("hex", 58)}›"`],
  misses: ['CODERABBIT_API_KEY="short"'],
});
