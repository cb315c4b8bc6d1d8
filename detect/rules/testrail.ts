import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const testrailApiKey = defineAssignment({
  id: "testrail-api-key",
  what: "a TestRail API key",
  source: "https://support.testrail.com/hc/en-us/articles/7077039051284-Accessing-the-TestRail-API",
  severity: "high",
  names: ["testrail", "test-rail"],
  value: /[A-Za-z0-9./]{40,44}-?[A-Za-z0-9./]{0,44}/,
  remediation: "Delete it in TestRail under my settings, API keys.",
  hits: [`TESTRAIL_API_KEY="‹${fake("alnum", 41)}›"`],
  misses: [`TESTRAIL_API_KEY="${fake("alnum", 13)}"`],
});
