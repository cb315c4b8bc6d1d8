import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

const source = "https://docs.codacy.com/codacy-api/api-tokens/";
const remediation = "Revoke the token under your account's or the repository's settings.";
const revoke = "https://app.codacy.com";

export const codacyAccountToken = defineAssignment({
  id: "codacy-account-token",
  what: "a Codacy account API token",
  source,
  severity: "high",
  names: ["codacy"],
  value: /[a-z0-9]{20}/,
  remediation,
  revoke,
  hits: [`CODACY_API_TOKEN="‹${fake("alnum", 20)}›"`],
  misses: [`CODACY_API_TOKEN="${fake("alnum", 6)}"`],
});

export const codacyProjectToken = defineAssignment({
  id: "codacy-project-token",
  what: "a Codacy project API token",
  source,
  severity: "medium",
  names: ["codacy"],
  value: /[a-f0-9]{32}/,
  remediation,
  revoke,
  hits: [`CODACY_PROJECT_TOKEN="‹${fake("hex", 32)}›"`],
  misses: [`CODACY_PROJECT_TOKEN="${fake("hex", 10)}"`],
});
