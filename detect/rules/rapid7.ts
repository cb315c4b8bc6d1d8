import { defineAssignment } from "../rule.ts";
import { UUID } from "../value-shapes.ts";
import { fake, fakeUuid } from "./fake.ts";

export const rapid7ApiKey = defineAssignment({
  id: "rapid7-api-key",
  what: "a Rapid7 API key",
  source: "https://docs.rapid7.com/insight/managing-platform-api-keys/",
  severity: "critical",
  names: ["rapid7", "rapid-7", "insightidr", "insightvm"],
  value: UUID,
  remediation: "Delete it under API keys.",
  revoke: "https://insight.rapid7.com",
  hits: [`RAPID7_API_KEY="‹${fakeUuid()}›"`],
  misses: [`RAPID7_API_KEY="${fake("hex", 8)}"`],
});
