import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const alconostKey = defineAssignment({
  id: "alconost-key",
  what: "an Alconost API key",
  source: "https://github.com/alconost/nitro-dev",
  severity: "medium",
  names: ["alconost"],
  value: UNSPECIFIED,
  remediation: "Delete the key in the settings.",
  hits: [`ALCONOST_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['ALCONOST_API_KEY="short"'],
});
