import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const userflowApiKey = defineAssignment({
  id: "userflow-api-key",
  what: "a Userflow API key or token",
  source: "https://docs.userflow.com/api",
  severity: "high",
  names: ["userflow"],
  common: true,
  value: /(?:ur_|ct_)?[a-z0-9]{24,40}/,
  remediation: "Delete it in Userflow under settings, API.",
  hits: [`USERFLOW_API_KEY="‹${fake("lower", 30)}›"`],
  misses: [`USERFLOW_API_KEY="${fake("lower", 10)}"`],
});
