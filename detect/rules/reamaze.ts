import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const reamazeToken = defineAssignment({
  id: "reamaze-token",
  what: "a Re:amaze API token",
  source: "https://www.reamaze.com/api/",
  severity: "high",
  names: ["reamaze"],
  value: UNSPECIFIED,
  remediation: "Generate a new token under Settings, API Token.",
  hits: [`REAMAZE_TOKEN="‹${fake("alnum", 32)}›"`],
  misses: ['REAMAZE_TOKEN="short"'],
});
