import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const cerbosSecret = defineAssignment({
  id: "cerbos-secret",
  what: "a Cerbos Hub client secret",
  source: "https://docs.cerbos.dev/cerbos-hub/decision-points-service.html",
  severity: "high",
  names: ["cerbos"],
  value: UNSPECIFIED,
  remediation: "Revoke it with the service and make another.",
  hits: [`CERBOS_SECRET="‹${fake("alnum", 32)}›"`],
  misses: ['CERBOS_SECRET="short"'],
});
