import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const monkeylearnApiKey = defineAssignment({
  id: "monkeylearn-api-key",
  what: "a MonkeyLearn API key",
  source: "https://monkeylearn.com/api/v3/#authentication",
  severity: "medium",
  names: ["monkeylearn", "monkey-learn"],
  value: /[a-f0-9]{40}/,
  remediation: "Make a new key in MonkeyLearn under my account, API keys.",
  hits: [`MONKEYLEARN_API_KEY="‹${fake("hex", 40)}›"`],
  misses: ["MONKEYLEARN_API_KEY=" + fake("hex", 10)],
});
