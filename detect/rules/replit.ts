import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const replitToken = defineAssignment({
  id: "replit-token",
  what: "a Replit token",
  source: "https://docs.replit.com/cloud-services/deployments/external-access-tokens",
  severity: "high",
  names: ["replit-token", "replit-api", "replit-key"],
  value: UNSPECIFIED,
  remediation: "Revoke the token in the publishing settings and make another.",
  hits: [`REPLIT_TOKEN="‹${fake("alnum", 32)}›"`],
  misses: ['REPLIT_TOKEN="short"'],
});
