import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const deepseekKey = defineAssignment({
  id: "deepseek-key",
  what: "a DeepSeek API key",
  source: "https://api-docs.deepseek.com/",
  severity: "high",
  names: ["deepseek", "deep-seek"],
  value: /sk-[a-f0-9]{32}/,
  remediation: "Delete the key.",
  revoke: "https://platform.deepseek.com/api_keys",
  hits: [`DEEPSEEK_API_KEY="‹sk-${fake("hex", 32)}›"`],
  misses: [`DEEPSEEK_API_KEY="sk-${fake("hex", 10)}"`],
});
