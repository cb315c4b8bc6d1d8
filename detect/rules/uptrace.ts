import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const uptraceToken = defineAssignment({
  id: "uptrace-token",
  what: "an Uptrace token",
  source: "https://uptrace.dev/get",
  severity: "low",
  names: ["uptrace"],
  value: UNSPECIFIED,
  remediation: "Revoke it with the service and make another.",
  hits: [`UPTRACE_TOKEN="‹${fake("alnum", 32)}›"`],
  misses: ['UPTRACE_TOKEN="short"'],
});
