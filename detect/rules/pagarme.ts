import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const pagarmeKey = defineRule({
  id: "pagarme-key",
  what: "a Pagar.me API key",
  source: "https://docs.pagar.me/docs/autenticacao",
  severity: "critical",
  documented: false,
  keywords: ["ak_live_", "ek_live_", "ak_test_", "ek_test_"],
  pattern: token(/[ae]k_(?:live|test)_[A-Za-z0-9]{30}/),
  remediation: "Reset the key in Pagar.me's dashboard under settings, keys.",
  hits: ["ak_live_" + fake("alnum", 30), "ek_live_" + fake("alnum", 30)],
  misses: ["ak_live_" + fake("alnum", 8)],
});

export const pagarmeSecretKey = defineAssignment({
  id: "pagarme-secret-key",
  what: "a Pagar.me secret key",
  source: "https://docs.pagar.me/reference/autentica%C3%A7%C3%A3o-2",
  severity: "critical",
  names: ["pagarme", "pagar-me", "pagar.me"],
  value: /sk_(?:test_)?[A-Za-z0-9]{16,32}/,
  remediation: "Reset the key in Pagar.me's dashboard under settings, keys.",
  hits: [`PAGARME_SECRET_KEY="‹sk_${fake("alnum", 16)}›"`],
  misses: ["PAGARME_SECRET_KEY=" + fake("hex", 10)],
});
