import { defineAssignment } from "../rule.ts";
import { UUID } from "../value-shapes.ts";
import { fakeUuid } from "./fake.ts";

export const lagoKey = defineAssignment({
  id: "lago-key",
  what: "a Lago API key",
  source: "https://getlago.com/docs/api-reference/intro",
  severity: "high",
  names: ["lago-api", "lago-key"],
  value: UUID,
  remediation: "Revoke it with the service and make another.",
  hits: [`LAGO_API_KEY="‹${fakeUuid()}›"`],
  misses: ['LAGO_API_KEY="short"'],
});
