import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const scrapflyApiKey = defineRule({
  id: "scrapfly-api-key",
  what: "a Scrapfly API key",
  source: "https://scrapfly.io/docs/project",
  severity: "medium",
  documented: false,
  keywords: ["scp-live-", "scp-test-"],
  pattern: token(/scp-(?:live|test)-[a-f0-9]{32}/),
  remediation: "Rotate it.",
  revoke: "https://scrapfly.io/dashboard/project",
  hits: ["scp-live-" + fake("hex", 32)],
  misses: ["scp-live-" + fake("hex", 8)],
});

export const scrapflyLegacyKey = defineAssignment({
  id: "scrapfly-legacy-key",
  what: "a Scrapfly API key",
  source: "https://scrapfly.io/docs/project",
  severity: "medium",
  names: ["scrapfly"],
  value: /[a-f0-9]{32}/,
  remediation: "Rotate it.",
  revoke: "https://scrapfly.io/dashboard/project",
  hits: [`SCRAPFLY_API_KEY="‹${fake("hex", 32)}›"`],
  misses: [`SCRAPFLY_API_KEY="${fake("hex", 10)}"`],
});
