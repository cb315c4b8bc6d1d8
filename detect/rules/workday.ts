import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const workdayClientSecret = defineAssignment({
  id: "workday-client-secret",
  what: "a Workday client secret or refresh token",
  source: "https://community.workday.com/",
  severity: "critical",
  names: ["workday"],
  common: true,
  value: /[a-z0-9]{40,100}/,
  remediation: "Remove the API client in Workday with the task View API Clients.",
  hits: [`WORKDAY_CLIENT_SECRET="‹${fake("lower", 50)}›"`],
  misses: [`WORKDAY_CLIENT_SECRET="${fake("lower", 16)}"`],
});
