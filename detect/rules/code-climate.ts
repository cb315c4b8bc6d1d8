import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

const remediation = "Revoke the token; reset the repository's under Test coverage.";
const revoke = "https://codeclimate.com/profile/tokens";

export const codeClimateToken = defineAssignment({
  id: "code-climate-token",
  what: "a Code Climate access token",
  source: "https://developer.codeclimate.com/#authentication",
  severity: "high",
  names: ["code-climate"],
  value: /[a-f0-9]{40}/,
  remediation,
  revoke,
  hits: [`CODECLIMATE_API_TOKEN="‹${fake("hex", 40)}›"`],
  misses: [`CODECLIMATE_API_TOKEN="${fake("hex", 13)}"`],
});

export const codeClimateReporterId = defineAssignment({
  id: "code-climate-reporter-id",
  what: "a Code Climate test reporter ID",
  source: "https://docs.codeclimate.com/docs/finding-your-test-coverage-token",
  severity: "low",
  names: ["code-climate", "cc-test-reporter"],
  value: /[a-f0-9]{64}/,
  remediation,
  revoke,
  hits: [`CC_TEST_REPORTER_ID="‹${fake("hex", 64)}›"`],
  misses: [`CC_TEST_REPORTER_ID="${fake("hex", 21)}"`],
});
