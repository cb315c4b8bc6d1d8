import { defineAssignment } from "../rule.ts";
import { UUID } from "../value-shapes.ts";
import { fake, fakeUuid } from "./fake.ts";

export const collect2Key = defineAssignment({
  id: "collect2-key",
  what: "a Collect2 API key",
  source: "https://collect2.com/",
  severity: "high",
  names: ["collect2", "collectv2"],
  value: UUID,
  remediation: "Regenerate the key in Collect2's settings.",
  hits: [`COLLECT2_API_KEY="‹${fakeUuid()}›"`],
  misses: [`COLLECT2_API_KEY="${fake("hex", 8)}"`],
});
