import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const unkeyRootKey = defineRule({
  id: "unkey-root-key",
  what: "an Unkey root key",
  source: "https://www.unkey.com/docs/security/root-keys",
  severity: "critical",
  documented: false,
  keywords: ["unkey_"],
  pattern: token(/unkey_[A-Za-z0-9]{20,32}/),
  remediation: "Delete it.",
  revoke: "https://app.unkey.com/settings/root-keys",
  hits: ["unkey_" + fake("alnum", 22)],
  misses: ["unkey_" + fake("alnum", 6)],
});
