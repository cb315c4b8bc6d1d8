import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const uptimeKumaApiKey = defineRule({
  id: "uptime-kuma-api-key",
  what: "an Uptime Kuma API key",
  source:
    "https://github.com/louislam/uptime-kuma/blob/master/server/socket-handlers/api-key-socket-handler.js",
  severity: "low",
  keywords: ["uk1_", "uk2_", "uk3_", "uk4_", "uk5_"],
  pattern: token(/uk[1-5]_[A-Za-z0-9_-]{40}/),
  remediation: "Delete it in Uptime Kuma under settings, API keys.",
  hits: ["uk1_" + fake("alnum", 40)],
  misses: ["uk1_" + fake("alnum", 8)],
});
