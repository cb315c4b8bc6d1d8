import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const detectLanguageKey = defineAssignment({
  id: "detect-language-key",
  what: "a Detect Language API key",
  source: "https://detectlanguage.com/documentation",
  severity: "low",
  names: ["detect-language"],
  // detectLanguage is what functions are called.
  value: /[a-f0-9]{32}/,
  common: true,
  remediation: "Regenerate the key.",
  revoke: "https://detectlanguage.com/private",
  hits: [`DETECTLANGUAGE_API_KEY="‹${fake("hex", 32)}›"`],
  misses: [`DETECTLANGUAGE_API_KEY="${fake("hex", 10)}"`],
});
