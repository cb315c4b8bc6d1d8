import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const lindyKey = defineAssignment({
  id: "lindy-key",
  what: "a Lindy webhook secret or API key",
  source: "https://docs.lindy.ai/skills/by-lindy/webhooks",
  severity: "medium",
  names: ["lindy-api", "lindy-ai", "lindy-webhook"],
  value: UNSPECIFIED,
  remediation: "Revoke it with the service and make another.",
  hits: [`LINDY_WEBHOOK_SECRET="‹${fake("alnum", 32)}›"`],
  misses: ['LINDY_API_KEY="short"'],
});
