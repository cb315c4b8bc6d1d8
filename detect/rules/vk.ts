import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const vkAccessToken = defineRule({
  id: "vk-access-token",
  what: "a VK access token",
  source: "https://dev.vk.com/en/api/access-token/getting-started",
  severity: "high",
  documented: false,
  keywords: ["vk1.a."],
  pattern: token(/vk1\.a\.[A-Za-z0-9_-]{60,400}/),
  remediation: "End the session, or delete the community's token.",
  revoke: "https://vk.com/settings?act=security",
  hits: ["vk1.a." + fake("alnum", 200)],
  misses: ["vk1.a." + fake("alnum", 8)],
});

export const vkLegacyToken = defineAssignment({
  id: "vk-legacy-token",
  what: "a VK access or service token",
  source: "https://dev.vk.com/en/api/access-token/getting-started",
  severity: "high",
  names: ["vkontakte", "vk-token", "vk-access", "vk-service", "vk-api", "vk-group", "vk-client-secret"],
  value: /[a-f0-9]{85}|[a-f0-9]{76}|[A-Za-z0-9]{20}/,
  remediation: "Delete it in the community's or app's settings.",
  revoke: "https://vk.com",
  hits: [`VK_ACCESS_TOKEN="‹${fake("hex", 85)}›"`],
  misses: [`VK_ACCESS_TOKEN="${fake("hex", 28)}"`],
});
