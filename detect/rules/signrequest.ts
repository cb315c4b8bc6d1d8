import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const signrequestToken = defineAssignment({
  id: "signrequest-token",
  what: "a SignRequest API token",
  source: "https://signrequest.com/api/v1/docs/",
  severity: "critical",
  names: ["signrequest", "sign-request"],
  value: /[a-f0-9]{40}/,
  remediation: "Delete it in SignRequest under the team's settings, API.",
  hits: [`SIGNREQUEST_TOKEN="‹${fake("hex", 40)}›"`],
  misses: [`SIGNREQUEST_TOKEN="${fake("hex", 13)}"`],
});
