import { defineAssignment } from "../rule.ts";
import { UUID } from "../value-shapes.ts";
import { fakeUuid } from "./fake.ts";

export const constellixKey = defineAssignment({
  id: "constellix-key",
  what: "a Constellix API or secret key",
  source: "https://api.dns.constellix.com/v4/docs",
  severity: "high",
  names: ["constellix"],
  value: UUID,
  remediation: "Revoke it with the service and make another.",
  hits: [`CONSTELLIX_API_KEY="‹${fakeUuid()}›"`],
  misses: ['CONSTELLIX_API_KEY="short"'],
});
