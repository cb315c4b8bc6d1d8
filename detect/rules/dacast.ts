import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const dacastKey = defineAssignment({
  id: "dacast-key",
  what: "a Dacast API key",
  source: "https://docs.dacast.com/reference/authentication",
  severity: "medium",
  names: ["dacast"],
  value: UNSPECIFIED,
  remediation: "Revoke it with the service and make another.",
  hits: [`DACAST_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['DACAST_API_KEY="short"'],
});
