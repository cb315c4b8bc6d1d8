import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const workatoApiToken = defineAssignment({
  id: "workato-api-token",
  what: "a Workato API token",
  source: "https://docs.workato.com/workato-api.html",
  severity: "critical",
  names: ["workato"],
  value: /wrk[a-z]{2}-[A-Za-z0-9._-]{40,900}|[a-f0-9]{64}/,
  remediation: "Revoke it in Workato under workspace admin, API clients.",
  hits: [`WORKATO_API_TOKEN="‹${fake("hex", 64)}›"`],
  misses: [`WORKATO_API_TOKEN="${fake("hex", 21)}"`],
});
