import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const apptivoKey = defineAssignment({
  id: "apptivo-key",
  what: "an Apptivo API or access key",
  source: "https://www.apptivo.com/",
  severity: "medium",
  names: ["apptivo"],
  value: UNSPECIFIED,
  remediation: "Revoke it with the service and make another.",
  hits: [`APPTIVO_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['APPTIVO_API_KEY="short"'],
});
