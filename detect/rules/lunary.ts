import { defineAssignment } from "../rule.ts";
import { UUID } from "../value-shapes.ts";
import { fakeUuid } from "./fake.ts";

export const lunaryKey = defineAssignment({
  id: "lunary-key",
  what: "a Lunary private key",
  source: "https://docs.lunary.ai/docs/get-started",
  severity: "medium",
  names: ["lunary"],
  value: UUID,
  remediation: "Revoke it with the service and make another.",
  hits: [`LUNARY_API_KEY="‹${fakeUuid()}›"`],
  misses: ['LUNARY_API_KEY="short"'],
});
