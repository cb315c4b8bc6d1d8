import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const rocketreachApiKey = defineAssignment({
  id: "rocketreach-api-key",
  what: "a RocketReach API key",
  source: "https://docs.rocketreach.co/reference/authentication",
  severity: "medium",
  names: ["rocketreach", "rocket-reach"],
  value: /[A-Za-z0-9-]{16,64}/,
  remediation: "Regenerate it under API settings.",
  revoke: "https://rocketreach.co/api",
  hits: [`ROCKETREACH_API_KEY="‹${fake("lower", 39)}›"`],
  misses: [`ROCKETREACH_API_KEY="${fake("lower", 13)}"`],
});
