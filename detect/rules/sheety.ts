import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const sheetyToken = defineAssignment({
  id: "sheety-token",
  what: "a Sheety bearer token",
  source: "https://sheety.co/docs",
  severity: "medium",
  names: ["sheety"],
  value: UNSPECIFIED,
  remediation: "Delete it in the vendor's settings and issue another.",
  hits: [`SHEETY_API_KEY=‹${fake("alnum", 32)}›`],
  misses: [`SHEETY_API_KEY=${fake("alnum", 10)}`],
});
