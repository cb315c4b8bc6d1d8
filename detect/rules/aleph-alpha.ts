import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const alephAlphaToken = defineAssignment({
  id: "aleph-alpha-token",
  what: "an Aleph Alpha token",
  source: "https://pypi.org/project/aleph-alpha-client/10.2.2/",
  severity: "high",
  names: ["aleph-alpha", "alephalpha"],
  value: UNSPECIFIED,
  remediation: "Revoke it with the service and make another.",
  hits: [`ALEPH_ALPHA_TOKEN="‹${fake("alnum", 32)}›"`],
  misses: ['ALEPH_ALPHA_TOKEN="short"'],
});
