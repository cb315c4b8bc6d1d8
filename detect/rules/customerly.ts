import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const customerlyToken = defineAssignment({
  id: "customerly-token",
  what: "a Customerly access token",
  source: "https://docs.customerly.io/en/api",
  severity: "medium",
  names: ["customerly"],
  value: UNSPECIFIED,
  remediation: "Replace the token in the project settings, under Public API.",
  hits: [`CUSTOMERLY_TOKEN="‹${fake("alnum", 32)}›"`],
  misses: ['CUSTOMERLY_TOKEN="short"'],
});
