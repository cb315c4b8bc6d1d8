import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const healthchecksKey = defineAssignment({
  id: "healthchecks-key",
  what: "a Healthchecks.io API key",
  source: "https://healthchecks.io/docs/api/",
  severity: "medium",
  names: ["healthchecks-api", "healthchecks-io"],
  value: /[A-Za-z0-9_-]{32}/,
  remediation: "Revoke it on the Project Settings page.",
  hits: [`HEALTHCHECKS_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['HEALTHCHECKS_API_KEY="short"'],
});
