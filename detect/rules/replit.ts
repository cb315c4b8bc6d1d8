import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const replitToken = defineAssignment({
  id: "replit-token",
  what: "a Replit token",
  source: "https://docs.replit.com/replit-workspace/workspace-features/secrets",
  severity: "high",
  names: ["replit-token", "replit-api", "replit-key"],
  value: UNSPECIFIED,
  remediation: "Revoke it with the service and make another.",
  hits: [`REPLIT_TOKEN="‹${fake("alnum", 32)}›"`],
  misses: ['REPLIT_TOKEN="short"'],
});
