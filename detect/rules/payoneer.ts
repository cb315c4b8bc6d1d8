import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const payoneerSecret = defineAssignment({
  id: "payoneer-secret",
  what: "a Payoneer client secret",
  source: "https://developer.sandbox.payoneer.com/psd2/get-started",
  severity: "critical",
  names: ["payoneer"],
  value: UNSPECIFIED,
  remediation: "Revoke it with the service and make another.",
  hits: [`PAYONEER_SECRET="‹${fake("alnum", 32)}›"`],
  misses: ['PAYONEER_SECRET="short"'],
});
