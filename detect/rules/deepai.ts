import { defineAssignment } from "../rule.ts";
import { UUID } from "../value-shapes.ts";
import { fake, fakeUuid } from "./fake.ts";

export const deepaiKey = defineAssignment({
  id: "deepai-key",
  what: "a DeepAI API key",
  source: "https://deepai.org/docs",
  severity: "medium",
  names: ["deep-ai", "deepai"],
  value: UUID,
  remediation: "Regenerate the key.",
  revoke: "https://deepai.org/dashboard/profile",
  hits: [`DEEPAI_API_KEY="‹${fakeUuid()}›"`],
  misses: [`DEEPAI_API_KEY="${fake("hex", 8)}"`],
});
