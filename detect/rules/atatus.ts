import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const atatusKey = defineAssignment({
  id: "atatus-key",
  what: "an Atatus license or API key",
  source: "https://github.com/atatus/atatus-nodejs",
  severity: "medium",
  names: ["atatus"],
  value: UNSPECIFIED,
  remediation: "Revoke it with the service and make another.",
  hits: [`ATATUS_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['ATATUS_API_KEY="short"'],
});
