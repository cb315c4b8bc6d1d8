import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const anyscaleToken = defineRule({
  id: "anyscale-token",
  what: "an Anyscale API key",
  source: "https://docs.anyscale.com/administration/security/api-keys",
  severity: "high",
  documented: false,
  keywords: ["aph0_", "esecret_"],
  pattern: token(/(?:aph0_[A-Za-z0-9_-]{40,120}|esecret_[A-Za-z0-9]{24,60})/),
  remediation: "Delete the key.",
  revoke: "https://console.anyscale.com/v2/api-keys",
  hits: ["aph0_" + fake("alnum", 80), "esecret_" + fake("alnum", 28)],
  misses: ["aph0_" + "..."],
});
