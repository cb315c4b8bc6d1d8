import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const deribitSecret = defineAssignment({
  id: "deribit-secret",
  what: "a Deribit client secret",
  source: "https://docs.deribit.com/articles/authentication",
  severity: "critical",
  names: ["deribit"],
  value: UNSPECIFIED,
  remediation: "Revoke it with the service and make another.",
  hits: [`DERIBIT_SECRET="‹${fake("alnum", 32)}›"`],
  misses: ['DERIBIT_SECRET="short"'],
});
