import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const impactAuthToken = defineAssignment({
  id: "impact-auth-token",
  what: "an impact.com auth token",
  source: "https://integrations.impact.com/impact-brand/reference/authentication",
  severity: "high",
  names: ["impact-radius", "impactradius", "impact-com", "impact.com"],
  value: /[A-Za-z0-9~_-]{32}/,
  remediation: "Reset the token in impact.com's settings under API access.",
  hits: [`IMPACTRADIUS_AUTH_TOKEN="‹${fake("alnum", 32)}›"`],
  misses: ["IMPACTRADIUS_AUTH_TOKEN=" + fake("hex", 10)],
});
