import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const twelveLabsApiKey = defineRule({
  id: "twelve-labs-api-key",
  what: "a TwelveLabs API key",
  source: "https://docs.twelvelabs.io/docs/get-started/quickstart/search",
  severity: "medium",
  documented: false,
  keywords: ["tlk_"],
  pattern: token(/tlk_[A-Z0-9]{28,44}/),
  remediation: "Delete it under API keys.",
  revoke: "https://playground.twelvelabs.io",
  hits: ["tlk_" + fake("upper", 40)],
  misses: ["tlk_" + fake("upper", 8)],
});
