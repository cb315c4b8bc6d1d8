import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

const source =
  "https://docs.confluent.io/cloud/current/security/authenticate/workload-identities/service-accounts/api-keys/overview.html#api-key-format";

export const confluentNewSecret = defineRule({
  id: "confluent-new-secret",
  what: "a Confluent Cloud API secret",
  source,
  severity: "high",
  // Since 30 July 2025. The page gives the prefix, not the length.
  keywords: ["cflt"],
  pattern: token(/cflt[A-Za-z0-9+/]{60}/),
  remediation: "Delete the key in Confluent Cloud.",
  hits: ["cflt" + fake("base64", 59) + "7"],
  misses: ["cflt" + "..."],
});

/** The ones before that. */
export const confluentSecret = defineAssignment({
  id: "confluent-secret",
  what: "a Confluent Cloud API secret",
  source,
  severity: "high",
  names: ["confluent"],
  value: /[A-Za-z0-9+/]{64}/,
  remediation: "Delete the key in Confluent Cloud.",
  hits: [`CONFLUENT_API_SECRET=‹${fake("base64", 64)}›`],
  misses: ["CONFLUENT_API_SECRET=short"],
});
