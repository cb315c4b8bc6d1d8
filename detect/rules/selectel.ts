import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const selectelToken = defineAssignment({
  id: "selectel-token",
  what: "a Selectel credential",
  source: "https://docs.selectel.ru/api/authorization/",
  severity: "high",
  names: ["selectel"],
  value: UNSPECIFIED,
  remediation: "Revoke it with the service and make another.",
  hits: [`SELECTEL_TOKEN="‹${fake("alnum", 32)}›"`],
  misses: ['SELECTEL_TOKEN="short"'],
});
