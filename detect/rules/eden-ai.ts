import { defineAssignment } from "../rule.ts";
import { JWT } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const edenAiKey = defineAssignment({
  id: "eden-ai-key",
  what: "an Eden AI API key",
  source: "https://docs.edenai.co/reference/start-your-ai-journey-with-edenai",
  severity: "medium",
  names: ["eden-ai", "edenai"],
  value: JWT,
  remediation: "Revoke the key.",
  revoke: "https://app.edenai.run/admin/api-settings/features-preferences",
  hits: [`EDENAI_API_KEY="‹eyJ${fake("alnum", 33)}.eyJ${fake("alnum", 120)}.${fake("alnum", 43)}›"`],
  misses: [`EDENAI_API_KEY="${fake("alnum", 12)}"`],
});
