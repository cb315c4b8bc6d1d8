import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const orttoApiKey = defineAssignment({
  id: "ortto-api-key",
  what: "an Ortto API key",
  source: "https://help.ortto.com/developer/latest/",
  severity: "medium",
  names: ["ortto"],
  value: UNSPECIFIED,
  remediation: "Delete it in the vendor's settings and issue another.",
  hits: [`ORTTO_API_KEY=‹${fake("alnum", 32)}›`],
  misses: [`ORTTO_API_KEY=${fake("alnum", 10)}`],
});
