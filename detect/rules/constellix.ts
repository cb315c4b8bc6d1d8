import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const constellixKey = defineAssignment({
  id: "constellix-key",
  what: "a Constellix API or secret key",
  source: "https://api-docs.constellix.com/",
  severity: "high",
  names: ["constellix"],
  value: UNSPECIFIED,
  remediation: "Revoke it with the service and make another.",
  hits: [`CONSTELLIX_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['CONSTELLIX_API_KEY="short"'],
});
