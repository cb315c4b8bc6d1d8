import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const circleKey = defineRule({
  id: "circle-key",
  what: "a Circle API key",
  source: "https://developers.circle.com/w3s/keys",
  severity: "critical",
  documented: false,
  keywords: ["LIVE_API_KEY:", "TEST_API_KEY:", "SAND_API_KEY:"],
  pattern: token(/(?:LIVE|TEST|SAND)_API_KEY:[a-f0-9]{32}:[a-f0-9]{32}/),
  remediation: "Revoke the key.",
  revoke: "https://console.circle.com",
  hits: ["LIVE_API_KEY:" + fake("hex", 32) + ":" + fake("hex", 32)],
  misses: ["LIVE_API_KEY:" + fake("hex", 10) + ":" + fake("hex", 10)],
});
