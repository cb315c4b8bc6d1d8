import { defineAssignment, defineRule } from "../rule.ts";
import { fake } from "./fake.ts";

export const tinesWebhookUrl = defineRule({
  id: "tines-webhook-url",
  what: "a Tines webhook's address with its secret",
  source: "https://www.tines.com/docs/actions/types/webhook/",
  severity: "high",
  documented: false,
  keywords: [".tines.com/webhook/", ".tines.io/webhook/"],
  pattern:
    /(?<secret>https:\/\/[a-z0-9.-]{2,80}\.tines\.(?:com|io)\/webhook\/[a-z0-9_-]{16,64}\/[a-z0-9]{16,64})(?![a-z0-9])/i,
  remediation: "Change the secret in the webhook action's options.",
  hits: [`const url = "‹https://shop-4242.tines.com/webhook/${fake("hex", 32)}/${fake("hex", 32)}›";`],
  misses: ["https://shop-" + "4242.tines.com/webhook/orders"],
});

export const tinesApiKey = defineAssignment({
  id: "tines-api-key",
  what: "a Tines API key",
  source: "https://www.tines.com/api/authentication/",
  severity: "high",
  names: ["tines"],
  common: true,
  value: /[A-Za-z0-9_-]{20,64}/,
  remediation: "Delete it in Tines under settings, API keys.",
  hits: [`TINES_API_KEY="‹${fake("alnum", 20)}›"`],
  misses: [`TINES_API_KEY="${fake("alnum", 6)}"`],
});
