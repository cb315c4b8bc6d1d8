import { defineAssignment } from "../rule.ts";
import { UUID } from "../value-shapes.ts";
import { fakeUuid } from "./fake.ts";

export const nodepingToken = defineAssignment({
  id: "nodeping-token",
  what: "a NodePing API token",
  source: "https://nodeping.com/docs-api-overview.html",
  severity: "medium",
  names: ["nodeping"],
  value: UUID,
  remediation: "Revoke it with the service and make another.",
  hits: [`NODEPING_TOKEN="‹${fakeUuid()}›"`],
  misses: ['NODEPING_TOKEN="short"'],
});
