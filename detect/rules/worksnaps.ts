import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const worksnapsApiToken = defineAssignment({
  id: "worksnaps-api-token",
  what: "a Worksnaps API token",
  source: "https://www.worksnaps.com/api_docs/",
  severity: "medium",
  names: ["worksnaps"],
  value: /[A-Za-z0-9]{40}/,
  remediation: "Reset it in Worksnaps under my profile, web service API.",
  hits: [`WORKSNAPS_API_TOKEN="‹${fake("alnum", 40)}›"`],
  misses: [`WORKSNAPS_API_TOKEN="${fake("alnum", 13)}"`],
});
