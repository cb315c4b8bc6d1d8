import { defineAssignment } from "../rule.ts";
import { UUID } from "../value-shapes.ts";
import { fakeUuid } from "./fake.ts";

export const zerodevKey = defineAssignment({
  id: "zerodev-key",
  what: "a ZeroDev project credential",
  source: "https://docs.zerodev.app/",
  severity: "medium",
  names: ["zerodev"],
  value: UUID,
  remediation: "Revoke it with the service and make another.",
  revoke: "https://dashboard.zerodev.app/projects/general",
  hits: [`ZERODEV_API_KEY="‹${fakeUuid()}›"`],
  misses: ['ZERODEV_API_KEY="short"'],
});
