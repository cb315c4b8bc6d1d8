import { defineRule } from "../rule.ts";
import { fake } from "./fake.ts";

export const ecostruxureItKey = defineRule({
  id: "ecostruxure-it-key",
  what: "an EcoStruxure IT API key",
  source: "https://ecostruxureit.com/",
  severity: "high",
  documented: false,
  keywords: ["AK1"],
  // Not within base64.
  pattern: /(?<![A-Za-z0-9_+/=-])(?<secret>AK1[A-Za-z0-9/]{50,55})(?![A-Za-z0-9_+/=-])/,
  remediation: "Delete the key in EcoStruxure IT under Settings, API.",
  hits: ["AK1" + fake("alnum", 52)],
  misses: ["AK1" + fake("alnum", 17)],
});
