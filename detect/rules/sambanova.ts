import { defineAssignment } from "../rule.ts";
import { UUID } from "../value-shapes.ts";
import { fake, fakeUuid } from "./fake.ts";

export const sambanovaApiKey = defineAssignment({
  id: "sambanova-api-key",
  what: "a SambaNova API key",
  source: "https://docs.sambanova.ai/docs/en/get-started/quickstart",
  severity: "medium",
  names: ["sambanova", "samba-nova"],
  value: UUID,
  remediation: "Delete it.",
  revoke: "https://cloud.sambanova.ai/apis",
  hits: [`SAMBANOVA_API_KEY="‹${fakeUuid()}›"`],
  misses: [`SAMBANOVA_API_KEY="${fake("hex", 8)}"`],
});
