import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const klaviyoPrivateKey = defineRule({
  id: "klaviyo-private-key",
  what: "a Klaviyo private API key",
  source: "https://developers.klaviyo.com/en/docs/retrieve_api_credentials",
  severity: "high",
  keywords: ["pk_"],
  pattern: token(/pk_[a-f0-9]{34}/),
  remediation: "Delete it in Klaviyo's settings under API keys.",
  hits: ["pk_" + fake("hex", 34)],
  misses: ["pk_" + fake("hex", 6)],
});
