import { defineAssignment } from "../rule.ts";
import { UUID } from "../value-shapes.ts";
import { fake, fakeUuid } from "./fake.ts";

export const intelligenceXApiKey = defineAssignment({
  id: "intelligence-x-api-key",
  what: "an Intelligence X API key",
  source: "https://intelx.io/integrations",
  severity: "medium",
  names: ["intelx", "intelligence-x"],
  value: UUID,
  remediation: "Ask Intelligence X for a new key.",
  hits: [`INTELX_API_KEY="‹${fakeUuid()}›"`],
  misses: ["INTELX_API_KEY=" + fake("hex", 10)],
});
