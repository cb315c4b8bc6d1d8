import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const circleciToken = defineRule({
  id: "circleci-token",
  what: "a CircleCI token",
  source: "https://circleci.com/changelog/new-format-for-api-access-tokens/",
  severity: "high",
  keywords: ["CCIPAT_", "CCIPRJ_"],
  // A UUID in base 58, then 40 of hex.
  pattern: token(/CCI(?:PAT|PRJ)_[A-Za-z0-9]{20,22}_[a-f0-9]{40}/),
  remediation: "Delete it under user settings, or under the project's API permissions.",
  hits: ["CCIPAT_" + fake("base58", 22) + "_" + fake("hex", 40)],
  misses: ["CCIPAT_" + "..."],
});
