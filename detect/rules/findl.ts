import { defineAssignment } from "../rule.ts";
import { UUID } from "../value-shapes.ts";
import { fake, fakeUuid } from "./fake.ts";

export const findlKey = defineAssignment({
  id: "findl-key",
  what: "a findl API key",
  source: "https://www.findl.com/",
  severity: "medium",
  names: ["findl"],
  // findLast and findLocal hold the name.
  value: UUID,
  common: true,
  remediation: "Regenerate the key in findl's settings.",
  hits: [`FINDL_API_KEY="‹${fakeUuid()}›"`],
  misses: [`FINDL_API_KEY="${fake("hex", 8)}"`],
});
