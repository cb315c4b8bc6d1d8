import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const immutableSecretKey = defineRule({
  id: "immutable-secret-key",
  what: "an Immutable secret API key",
  source: "https://github.com/immutable/ts-immutable-sdk/blob/main/packages/config/src/index.ts",
  severity: "high",
  keywords: ["sk_imapik-"],
  pattern: token(/sk_imapik-[A-Za-z0-9_-]{20,80}/),
  remediation: "Revoke the key in Immutable Hub.",
  hits: ["sk_imapik-" + fake("alnum", 28)],
  misses: ["sk_imapik-"],
});
