import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const voucheryApiKey = defineAssignment({
  id: "vouchery-api-key",
  what: "a Vouchery API key",
  source: "https://docs.vouchery.io/",
  severity: "medium",
  names: ["vouchery"],
  value: UNSPECIFIED,
  remediation: "Delete it in the vendor's settings and issue another.",
  hits: [`VOUCHERY_API_KEY=‹${fake("alnum", 32)}›`],
  misses: [`VOUCHERY_API_KEY=${fake("alnum", 10)}`],
});
