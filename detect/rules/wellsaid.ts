import { defineAssignment } from "../rule.ts";
import { UUID } from "../value-shapes.ts";
import { fakeUuid } from "./fake.ts";

export const wellsaidKey = defineAssignment({
  id: "wellsaid-key",
  what: "a WellSaid Labs API key",
  source: "https://docs.wellsaidlabs.com/docs/getting-started",
  severity: "medium",
  names: ["wellsaid"],
  value: UUID,
  remediation: "Revoke it with the service and make another.",
  hits: [`WELLSAID_API_KEY="‹${fakeUuid()}›"`],
  misses: ['WELLSAID_API_KEY="short"'],
});
