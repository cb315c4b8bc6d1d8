import { defineAssignment } from "../rule.ts";
import { UUID } from "../value-shapes.ts";
import { fakeUuid } from "./fake.ts";

export const fireblocksKey = defineAssignment({
  id: "fireblocks-key",
  what: "a Fireblocks API key",
  source: "https://developers.fireblocks.com/docs/manage-api-access",
  severity: "critical",
  names: ["fireblocks"],
  value: UUID,
  remediation: "Revoke it with the service and make another.",
  hits: [`FIREBLOCKS_API_KEY="‹${fakeUuid()}›"`],
  misses: ['FIREBLOCKS_API_KEY="short"'],
});
