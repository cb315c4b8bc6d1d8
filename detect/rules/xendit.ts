import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const xenditSecretKey = defineRule({
  id: "xendit-secret-key",
  what: "a Xendit secret key",
  source: "https://github.com/xendit/xendit-node/blob/master/README.md",
  severity: "critical",
  keywords: ["xnd_"],
  pattern: token(/xnd_(?:production|development)_[A-Za-z0-9+/_=]{30,120}/),
  remediation: "Delete it.",
  revoke: "https://dashboard.xendit.co/settings/developers#api-keys",
  hits: ["xnd_production_" + fake("alnum", 60), "xnd_development_" + fake("alnum", 60)],
  misses: ["xnd_production_" + fake("alnum", 8)],
});
