import { defineAssignment, defineRule, token } from "../rule.ts";
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

export const circleciLegacyToken = defineAssignment({
  id: "circleci-legacy-token",
  what: "a CircleCI token",
  source: "https://circleci.com/changelog/new-format-for-api-access-tokens/",
  severity: "high",
  // Not with a hyphen: in the URL of a badge it is for all to see.
  names: ["circleci", "circle-ci", "circle_token", "circletoken"],
  // Actions and orbs are pinned by commits as long.
  common: true,
  value: /[a-f0-9]{40}/,
  remediation: "Delete it under personal API tokens or in the project's settings.",
  revoke: "https://app.circleci.com/settings/user/tokens",
  hits: [`CIRCLECI_TOKEN="‹${fake("hex", 40)}›"`],
  misses: [
    `uses: circleci/config@${fake("hex", 40)}`,
    `https://circleci.com/gh/acme/shop.svg?style=svg&circle-token=${fake("hex", 40)}`,
  ],
});
