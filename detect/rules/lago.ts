import { defineAssignment } from "../rule.ts";
import { UUID } from "../value-shapes.ts";
import { fakeUuid } from "./fake.ts";

export const lagoKey = defineAssignment({
  id: "lago-key",
  what: "a Lago API key",
  source: "https://docs.getlago.com/guide/security/api-keys",
  severity: "high",
  names: ["lago-api", "lago-key"],
  value: UUID,
  remediation: "Rotate it under Developers, API keys.",
  hits: [`LAGO_API_KEY="‹${fakeUuid()}›"`],
  misses: ['LAGO_API_KEY="short"'],
});
