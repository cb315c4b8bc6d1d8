import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const keycdnApiKey = defineAssignment({
  id: "keycdn-api-key",
  what: "a KeyCDN API key",
  source: "https://www.keycdn.com/api#authentication",
  severity: "high",
  names: ["keycdn"],
  value: /(?:sk_prod_)?[A-Za-z0-9_]{32,64}/,
  remediation: "Reset the key in KeyCDN under account settings, authentication.",
  hits: [`KEYCDN_API_KEY="‹${fake("alnum", 40)}›"`],
  misses: ["KEYCDN_API_KEY=" + fake("hex", 10)],
});
