import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const dynatraceToken = defineRule({
  id: "dynatrace-token",
  what: "a Dynatrace token",
  source:
    "https://docs.dynatrace.com/docs/manage/identity-access-management/access-tokens-and-oauth-clients/access-tokens",
  severity: "high",
  keywords: ["dt0"],
  // prefix . public id(24; of platform tokens 8) . secret(64), base 32
  pattern: token(/dt0[a-z]\d{2}\.(?:[A-Za-z0-9]{24}|[A-Za-z0-9]{8})\.[A-Za-z0-9]{64}/),
  remediation: "Revoke it in Dynatrace under access tokens.",
  hits: [
    "dt0c01." + fake("base32", 24) + "." + fake("base32", 64),
    `dt0s16.${fake("base32", 8)}.${fake("base32", 64)}`,
  ],
  misses: ["dt0c01." + "SHORT"],
});
