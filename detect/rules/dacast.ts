import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const dacastKey = defineAssignment({
  id: "dacast-key",
  what: "a Dacast API key",
  source: "https://www.npmjs.com/package/dacast",
  severity: "medium",
  names: ["dacast"],
  value: UNSPECIFIED,
  remediation: "Regenerate the key in the account's settings.",
  hits: [`DACAST_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['DACAST_API_KEY="short"'],
});
