import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const vectaraApiKey = defineRule({
  id: "vectara-api-key",
  what: "a Vectara API key",
  source: "https://docs.vectara.com/docs/api-keys",
  severity: "high",
  documented: false,
  keywords: ["zqt_", "zwt_", "zut_"],
  // Query, write, personal.
  pattern: token(/z[qwu]t_[A-Za-z0-9_-]{36,64}/),
  remediation: "Delete it under API keys.",
  revoke: "https://console.vectara.com",
  hits: ["zqt_" + fake("alnum", 38), "zut_" + fake("alnum", 38)],
  misses: ["zqt_" + fake("alnum", 8)],
});
