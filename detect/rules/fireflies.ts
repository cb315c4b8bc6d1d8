import { defineAssignment } from "../rule.ts";
import { UUID } from "../value-shapes.ts";
import { fakeUuid } from "./fake.ts";

export const firefliesKey = defineAssignment({
  id: "fireflies-key",
  what: "a Fireflies.ai API key",
  source: "https://docs.fireflies.ai/fundamentals/authorization",
  severity: "high",
  names: ["fireflies-api", "fireflies-ai", "fireflies-key"],
  value: UUID,
  remediation: "Revoke it with the service and make another.",
  hits: [`FIREFLIES_API_KEY="‹${fakeUuid()}›"`],
  misses: ['FIREFLIES_API_KEY="short"'],
});
