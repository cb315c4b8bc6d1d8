import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const heliconeKey = defineRule({
  id: "helicone-key",
  what: "a Helicone API key",
  source: "https://docs.helicone.ai/helicone-headers/helicone-auth",
  severity: "high",
  documented: false,
  keywords: ["-helicone-"],
  pattern: token(
    /(?:sk|pk)-helicone-(?:(?:eu|cp|proxy)-)?[a-z0-9]{7}(?:-[a-z0-9]{7}){3}(?:-[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12})?/,
  ),
  remediation: "Delete the key.",
  revoke: "https://us.helicone.ai/settings/api-keys",
  hits: [
    "sk-helicone-" +
      fake("lower", 7) +
      "-" +
      fake("lower", 7) +
      "-" +
      fake("lower", 7) +
      "-" +
      fake("lower", 7),
  ],
  misses: [
    "sk-helicone-" +
      fake("lower", 2) +
      "-" +
      fake("lower", 2) +
      "-" +
      fake("lower", 2) +
      "-" +
      fake("lower", 2),
  ],
});
