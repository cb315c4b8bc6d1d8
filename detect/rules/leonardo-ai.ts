import { defineAssignment } from "../rule.ts";
import { UUID } from "../value-shapes.ts";
import { fake, fakeUuid } from "./fake.ts";

export const leonardoAiApiKey = defineAssignment({
  id: "leonardo-ai-api-key",
  what: "a Leonardo.Ai API key",
  source: "https://docs.leonardo.ai/docs/create-your-api-key",
  severity: "medium",
  names: ["leonardo-ai", "leonardoai", "leonardo"],
  common: true,
  value: UUID,
  remediation: "Delete the key.",
  revoke: "https://app.leonardo.ai/api-access",
  hits: [`LEONARDO_API_KEY="‹${fakeUuid()}›"`],
  misses: ["LEONARDO_API_KEY=" + fake("hex", 10)],
});
