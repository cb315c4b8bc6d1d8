import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const cerbosSecret = defineAssignment({
  id: "cerbos-secret",
  what: "a Cerbos Hub client secret",
  source: "https://docs.cerbos.dev/cerbos-hub/policy-stores-cli-npx",
  severity: "high",
  names: ["cerbos"],
  value: UNSPECIFIED,
  remediation: "Revoke it under Client credentials.",
  revoke: "https://hub.cerbos.cloud",
  hits: [`CERBOS_SECRET="‹${fake("alnum", 32)}›"`],
  misses: ['CERBOS_SECRET="short"'],
});
