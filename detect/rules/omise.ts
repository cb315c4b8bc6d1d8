import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const omiseSecretKey = defineRule({
  id: "omise-secret-key",
  what: "an Omise (Opn) secret key",
  source: "https://docs.omise.co/api-authentication",
  severity: "critical",
  keywords: ["skey_"],
  pattern: token(/skey_(?:test_)?[a-z0-9]{19}/),
  remediation: "Roll the keys.",
  revoke: "https://dashboard.omise.co/keys",
  hits: ["skey_" + fake("lower", 19), "skey_test_" + fake("lower", 19)],
  misses: ["pkey_" + fake("lower", 19)],
});
