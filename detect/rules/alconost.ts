import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const alconostKey = defineAssignment({
  id: "alconost-key",
  what: "an Alconost API key",
  source: "https://alconost.com/en/api",
  severity: "medium",
  names: ["alconost"],
  value: UNSPECIFIED,
  remediation: "Revoke it with the service and make another.",
  hits: [`ALCONOST_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['ALCONOST_API_KEY="short"'],
});
