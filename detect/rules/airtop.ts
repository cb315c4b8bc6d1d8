import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const airtopKey = defineAssignment({
  id: "airtop-key",
  what: "an Airtop API key",
  source: "https://github.com/airtop-ai/airtop-node-sdk",
  severity: "high",
  names: ["airtop"],
  value: UNSPECIFIED,
  remediation: "Delete the key under API Keys.",
  revoke: "https://portal.airtop.ai/api-keys",
  hits: [`AIRTOP_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['AIRTOP_API_KEY="short"'],
});
