import { defineAssignment } from "../rule.ts";
import { UUID } from "../value-shapes.ts";
import { fakeUuid } from "./fake.ts";

export const perigonKey = defineAssignment({
  id: "perigon-key",
  what: "a Perigon API key",
  source: "https://docs.perigon.io/docs/getting-started",
  severity: "medium",
  names: ["perigon"],
  value: UUID,
  remediation: "Revoke it with the service and make another.",
  hits: [`PERIGON_API_KEY="‹${fakeUuid()}›"`],
  misses: ['PERIGON_API_KEY="short"'],
});
