import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

const source = "https://docs.bitrise.io/en/bitrise-ci/api/authenticating-with-the-bitrise-api.html";
const remediation = "Revoke the token.";
const revoke = "https://app.bitrise.io/me/account/security";

export const bitriseToken = defineAssignment({
  id: "bitrise-token",
  what: "a Bitrise access token",
  source,
  severity: "high",
  names: ["bitrise"],
  value: /[a-z0-9_-]{86}/,
  remediation,
  revoke,
  hits: [`BITRISE_ACCESS_TOKEN="‹${fake("alnum", 86)}›"`],
  misses: [`BITRISE_ACCESS_TOKEN="${fake("alnum", 28)}"`],
});

export const bitriseBuildTriggerToken = defineAssignment({
  id: "bitrise-build-trigger-token",
  what: "a Bitrise build trigger token",
  source,
  severity: "medium",
  names: ["bitrise"],
  value: /[a-z0-9_-]{22}/,
  remediation,
  revoke,
  hits: [`BITRISE_TRIGGER_TOKEN="‹${fake("alnum", 22)}›"`],
  misses: [`BITRISE_TRIGGER_TOKEN="${fake("alnum", 7)}"`],
});
