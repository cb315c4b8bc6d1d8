import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const upstashToken = defineAssignment({
  id: "upstash-token",
  what: "an Upstash token",
  source: "https://upstash.com/docs/redis/features/restapi",
  severity: "critical",
  names: ["upstash", "qstash"],
  value: /[A-Za-z0-9_+/-]{32,140}={0,2}/,
  remediation: "Reset the credentials.",
  revoke: "https://console.upstash.com",
  hits: [`UPSTASH_REDIS_REST_TOKEN="‹AX${fake("alnum", 56)}==›"`],
  misses: [`UPSTASH_REDIS_REST_TOKEN="AX${fake("alnum", 18)}=="`],
});

export const upstashSigningKey = defineRule({
  id: "upstash-signing-key",
  what: "a QStash signing key",
  source: "https://upstash.com/docs/qstash/howto/local-development",
  severity: "high",
  keywords: ["sig_"],
  pattern: token(/sig_[A-Za-z0-9]{28}/),
  remediation: "Roll the signing keys.",
  revoke: "https://console.upstash.com/qstash",
  hits: ["sig_" + fake("alnum", 28)],
  misses: ["sig_" + fake("alnum", 8)],
});
