import { defineAssignment } from "../rule.ts";
import { UUID } from "../value-shapes.ts";
import { fake, fakeUuid } from "./fake.ts";

export const exaKey = defineAssignment({
  id: "exa-key",
  what: "an Exa API key",
  source: "https://docs.exa.ai/reference/getting-started",
  severity: "medium",
  names: ["exa", "exa-ai", "metaphor-api"],
  value: UUID,
  common: true,
  remediation: "Delete the key.",
  revoke: "https://dashboard.exa.ai/api-keys",
  hits: [`EXA_API_KEY="‹${fakeUuid()}›"`],
  misses: [`EXA_API_KEY="${fake("hex", 8)}"`],
});
