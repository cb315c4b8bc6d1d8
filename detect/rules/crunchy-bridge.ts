import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const crunchyBridgeKey = defineRule({
  id: "crunchy-bridge-key",
  what: "a Crunchy Bridge API key",
  source: "https://docs.crunchybridge.com/api-concepts/getting-started",
  severity: "critical",
  documented: false,
  keywords: ["cbkey_"],
  pattern: token(/cbkey_[A-Za-z0-9]{40,64}/),
  remediation: "Delete the key.",
  revoke: "https://crunchybridge.com/account/api-keys",
  hits: ["cbkey_" + fake("alnum", 48)],
  misses: ["cbkey_" + "..."],
});
