import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const firefliesKey = defineAssignment({
  id: "fireflies-key",
  what: "a Fireflies.ai API key",
  source: "https://docs.fireflies.ai/fundamentals/authorization",
  severity: "high",
  names: ["fireflies-api", "fireflies-ai", "fireflies-key"],
  value: UNSPECIFIED,
  remediation: "Revoke it with the service and make another.",
  revoke: "https://app.fireflies.ai/integrations/custom/fireflies",
  hits: [`FIREFLIES_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['FIREFLIES_API_KEY="short"'],
});
