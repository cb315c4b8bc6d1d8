import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const weglotApiKey = defineRule({
  id: "weglot-api-key",
  what: "a Weglot API key",
  source: "https://developers.weglot.com/api/reference",
  severity: "medium",
  documented: false,
  keywords: ["wg_"],
  pattern: token(/wg_[a-f0-9]{32,33}/),
  remediation: "Regenerate it under the project's settings.",
  revoke: "https://dashboard.weglot.com",
  hits: [`WEGLOT_API_KEY="‹wg_${fake("hex", 33)}›"`],
  misses: [`WEGLOT_API_KEY="wg_${fake("hex", 11)}"`],
});
