import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const whopKey = defineAssignment({
  id: "whop-key",
  what: "a Whop API key",
  source: "https://docs.whop.com/developer/api/getting-started",
  severity: "high",
  names: ["whop-api", "whop-key"],
  value: /(?:apik_)?[A-Za-z0-9_-]{40,120}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`WHOP_API_KEY="‹apik_${fake("alnum", 40)}›"`],
  misses: ['WHOP_API_KEY="short"'],
});
