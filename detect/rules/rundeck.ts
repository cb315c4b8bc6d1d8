import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const rundeckToken = defineAssignment({
  id: "rundeck-token",
  what: "a Rundeck API token",
  source: "https://docs.rundeck.com/docs/api/#authentication",
  severity: "critical",
  names: ["rundeck"],
  value: /[A-Za-z0-9]{32}/,
  remediation: "Delete it in Rundeck under user profile, API tokens.",
  hits: [`RUNDECK_TOKEN="‹${fake("alnum", 32)}›"`],
  misses: [`RUNDECK_TOKEN="${fake("alnum", 10)}"`],
});
