import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const quicknodeApiKey = defineRule({
  id: "quicknode-api-key",
  what: "a QuickNode API key",
  source: "https://www.quicknode.com/docs/console-api/getting-started",
  severity: "high",
  documented: false,
  keywords: ["QN_"],
  pattern: token(/QN_[a-f0-9]{32}/),
  remediation: "Delete it.",
  revoke: "https://dashboard.quicknode.com/api-keys",
  hits: ["QN_" + fake("hex", 32)],
  misses: ["QN_" + fake("hex", 8)],
});

export const quicknodeEndpoint = defineRule({
  id: "quicknode-endpoint",
  what: "a QuickNode endpoint's address with its token",
  source:
    "https://www.quicknode.com/guides/quicknode-products/endpoint-security/how-to-setup-token-based-authentication",
  severity: "medium",
  documented: false,
  keywords: [".quiknode.pro/"],
  pattern: /(?<secret>(?:https|wss):\/\/[a-z0-9.-]{4,100}\.quiknode\.pro\/[a-f0-9]{40})/,
  remediation: "Add a new authentication token in the endpoint's security settings and remove this one.",
  hits: [`const url = "‹https://quiet-long-pine.quiknode.pro/${fake("hex", 40)}›/";`],
  misses: ["https://quiet-long-" + "pine.quiknode.pro/TOKEN/"],
});
