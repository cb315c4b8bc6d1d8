import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const confluentSecret = defineAssignment({
  id: "confluent-secret",
  what: "a Confluent Cloud API secret",
  source:
    "https://docs.confluent.io/cloud/current/security/authenticate/workload-identities/service-accounts/api-keys/overview.html",
  severity: "high",
  names: ["confluent"],
  value: /(?:cflt)?[A-Za-z0-9+/]{60,64}/,
  remediation: "Delete the key in Confluent Cloud.",
  hits: [`CONFLUENT_API_SECRET=‹${fake("base64", 64)}›`],
  misses: ["CONFLUENT_API_SECRET=short"],
});
