import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const airtopKey = defineAssignment({
  id: "airtop-key",
  what: "an Airtop API key",
  source: "https://docs.airtop.ai/guides/getting-started/quickstart",
  severity: "high",
  names: ["airtop"],
  value: UNSPECIFIED,
  remediation: "Revoke it with the service and make another.",
  hits: [`AIRTOP_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['AIRTOP_API_KEY="short"'],
});
