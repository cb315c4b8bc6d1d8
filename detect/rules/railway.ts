import { defineAssignment } from "../rule.ts";
import { UUID } from "../value-shapes.ts";
import { fake, fakeUuid } from "./fake.ts";

export const railwayToken = defineAssignment({
  id: "railway-token",
  what: "a Railway API or project token",
  source: "https://docs.railway.com/reference/public-api",
  severity: "critical",
  names: ["railway"],
  common: true,
  value: UUID,
  remediation: "Delete it.",
  revoke: "https://railway.com/account/tokens",
  hits: [`RAILWAY_TOKEN="‹${fakeUuid()}›"`],
  misses: [`RAILWAY_TOKEN="${fake("hex", 8)}"`],
});
