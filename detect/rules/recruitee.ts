import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const recruiteeApiToken = defineAssignment({
  id: "recruitee-api-token",
  what: "a Recruitee API token",
  source: "https://docs.recruitee.com/reference/getting-started",
  severity: "critical",
  names: ["recruitee"],
  value: /[A-Za-z0-9+/_-]{20,64}={0,2}/,
  remediation: "Delete it in Recruitee under settings, personal API tokens.",
  hits: [`RECRUITEE_API_TOKEN="‹${fake("alnum", 24)}›"`],
  misses: [`RECRUITEE_API_TOKEN="${fake("alnum", 8)}"`],
});
