import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const finageKey = defineRule({
  id: "finage-key",
  what: "a Finage API key",
  source: "https://finage.co.uk/docs/api/getting-started",
  severity: "low",
  documented: false,
  keywords: ["API_KEY"],
  pattern: token(/API_KEY[0-9A-Z]{32}/),
  remediation: "Regenerate the key.",
  revoke: "https://moon.finage.co.uk",
  hits: ["API_KEY" + fake("upper", 32)],
  misses: ["API_KEY" + fake("upper", 10)],
});
