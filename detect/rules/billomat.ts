import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const billomatKey = defineAssignment({
  id: "billomat-key",
  what: "a Billomat API key",
  source: "https://www.billomat.com/en/api/",
  severity: "high",
  names: ["billomat"],
  value: UNSPECIFIED,
  remediation: "Revoke it with the service and make another.",
  hits: [`BILLOMAT_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['BILLOMAT_API_KEY="short"'],
});
