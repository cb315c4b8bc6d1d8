import { defineAssignment } from "../rule.ts";
import { UUID } from "../value-shapes.ts";
import { fakeUuid } from "./fake.ts";

export const heliusKey = defineAssignment({
  id: "helius-key",
  what: "a Helius API key",
  source: "https://www.helius.dev/docs/api-reference/authentication",
  severity: "medium",
  names: ["helius"],
  value: UUID,
  remediation: "Revoke it with the service and make another.",
  hits: [`HELIUS_API_KEY="‹${fakeUuid()}›"`],
  misses: ['HELIUS_API_KEY="short"'],
});
