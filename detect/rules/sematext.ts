import { defineAssignment } from "../rule.ts";
import { UUID } from "../value-shapes.ts";
import { fakeUuid } from "./fake.ts";

export const sematextToken = defineAssignment({
  id: "sematext-token",
  what: "a Sematext token",
  source: "https://sematext.com/docs/api/",
  severity: "medium",
  names: ["sematext"],
  value: UUID,
  remediation: "Revoke it with the service and make another.",
  hits: [`SEMATEXT_TOKEN="‹${fakeUuid()}›"`],
  misses: ['SEMATEXT_TOKEN="short"'],
});
