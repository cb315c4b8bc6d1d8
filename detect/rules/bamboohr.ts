import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const bamboohrKey = defineAssignment({
  id: "bamboohr-key",
  what: "a BambooHR API key",
  source: "https://documentation.bamboohr.com/docs/getting-started",
  severity: "critical",
  names: ["bamboo-hr"],
  // It reaches all employees' data.
  value: /[a-f0-9]{40}/,
  remediation: "Delete the key in BambooHR under your account, API keys.",
  hits: [`BAMBOOHR_API_KEY="‹${fake("hex", 40)}›"`],
  misses: [`BAMBOOHR_API_KEY="${fake("hex", 13)}"`],
});
