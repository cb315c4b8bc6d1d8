import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const todoistApiToken = defineAssignment({
  id: "todoist-api-token",
  what: "a Todoist API token",
  source: "https://developer.todoist.com/api/v1/#tag/Authorization",
  severity: "high",
  names: ["todoist"],
  value: /[a-f0-9]{40}/,
  remediation: "Renew it in Todoist under settings, integrations, developer.",
  hits: [`TODOIST_API_TOKEN="‹${fake("hex", 40)}›"`],
  misses: [`TODOIST_API_TOKEN="${fake("hex", 13)}"`],
});
