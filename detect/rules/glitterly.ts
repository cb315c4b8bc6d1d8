import { defineAssignment } from "../rule.ts";
import { UUID } from "../value-shapes.ts";
import { fakeUuid } from "./fake.ts";

export const glitterlyKey = defineAssignment({
  id: "glitterly-key",
  what: "a Glitterly API key",
  source: "https://docs.glitterly.app/",
  severity: "medium",
  names: ["glitterly"],
  value: UUID,
  remediation: "Revoke it with the service and make another.",
  hits: [`GLITTERLY_API_KEY="‹${fakeUuid()}›"`],
  misses: ['GLITTERLY_API_KEY="short"'],
});
