import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const eightByEightKey = defineAssignment({
  id: "8x8-key",
  what: "an 8x8 API key",
  source: "https://developer.8x8.com/connect/docs/getting-started",
  severity: "high",
  names: ["8x8", "wavecell"],
  value: /[a-z0-9_-]{43}/,
  remediation: "Revoke the key under API keys.",
  revoke: "https://connect.8x8.com",
  hits: [`WAVECELL_API_KEY="‹${fake("alnum", 43)}›"`],
  misses: [`WAVECELL_API_KEY="${fake("alnum", 14)}"`],
});

export const eightByEightToken = defineRule({
  id: "8x8-token",
  what: "an 8x8 API key",
  source: "https://developer.8x8.com/connect/docs/getting-started",
  severity: "high",
  documented: false,
  keywords: ["eght_"],
  pattern: token(/eght_[A-Za-z0-9=_-]{40,120}/),
  remediation: "Revoke the key under API keys.",
  revoke: "https://connect.8x8.com",
  hits: ["eght_" + fake("alnum", 60)],
  misses: ["eght_" + fake("alnum", 9)],
});
