import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const simvolyApiKey = defineAssignment({
  id: "simvoly-api-key",
  what: "a Simvoly API key",
  source: "https://simvoly.com/api",
  severity: "high",
  names: ["simvoly"],
  value: /[A-Za-z0-9_-]{20,64}/,
  remediation: "Revoke it in Simvoly's account settings, then make a new one.",
  hits: [`SIMVOLY_API_KEY="‹${fake("alnum", 33)}›"`],
  misses: [`SIMVOLY_API_KEY="${fake("alnum", 11)}"`],
});
