import { defineAssignment } from "../rule.ts";
import { UUID } from "../value-shapes.ts";
import { fakeUuid } from "./fake.ts";

export const linkupKey = defineAssignment({
  id: "linkup-key",
  what: "a Linkup API key",
  source: "https://docs.linkup.so/pages/documentation/get-started/quickstart",
  severity: "medium",
  names: ["linkup-api", "linkup-key"],
  value: UUID,
  remediation: "Revoke it with the service and make another.",
  hits: [`LINKUP_API_KEY="‹${fakeUuid()}›"`],
  misses: ['LINKUP_API_KEY="short"'],
});
