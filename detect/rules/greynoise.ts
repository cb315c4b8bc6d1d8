import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const greynoiseKey = defineAssignment({
  id: "greynoise-key",
  what: "a GreyNoise API key",
  source: "https://docs.greynoise.io/docs/authentication",
  severity: "medium",
  names: ["greynoise"],
  value: UNSPECIFIED,
  remediation: "Revoke it with the service and make another.",
  revoke: "https://viz.greynoise.io/account/api-key",
  hits: [`GREYNOISE_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['GREYNOISE_API_KEY="short"'],
});
