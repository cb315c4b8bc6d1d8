import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const sourcegraphToken = defineRule({
  id: "sourcegraph-token",
  what: "a Sourcegraph access token",
  source:
    "https://github.com/sourcegraph/sourcegraph-public-snapshot/blob/main/internal/accesstoken/personal_access_token.go",
  severity: "high",
  keywords: ["sgp_", "sgd_", "sgs_", "slk_"],
  pattern: token(/sgp_(?:(?:[a-f0-9]{16}|local)_)?[a-f0-9]{40}|s(?:gd|gs|lk)_[a-f0-9]{64}/),
  remediation: "Delete it in Sourcegraph's settings under access tokens.",
  hits: [
    "sgp_" + fake("hex", 16) + "_" + fake("hex", 40),
    "sgp_" + fake("hex", 40),
    "slk_" + fake("hex", 64),
  ],
  misses: ["sgp_" + "short"],
});

export const sourcegraphLegacyToken = defineAssignment({
  id: "sourcegraph-legacy-token",
  what: "a Sourcegraph access token or license key",
  source:
    "https://github.com/sourcegraph/sourcegraph-public-snapshot/blob/main/internal/accesstoken/personal_access_token.go",
  severity: "high",
  names: ["sourcegraph", "src-access-token"],
  value: /[a-f0-9]{40}/,
  remediation: "Delete it in Sourcegraph's settings under access tokens.",
  hits: [`SRC_ACCESS_TOKEN=‹${fake("hex", 40)}›`],
  misses: ["SRC_ENDPOINT=sourcegraph.shop.com"],
});
