import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const clozeKey = defineAssignment({
  id: "cloze-key",
  what: "a Cloze API key",
  source: "https://api.cloze.com/api-docs/",
  severity: "medium",
  names: ["cloze-api", "cloze-key"],
  value: UNSPECIFIED,
  remediation: "Revoke it with the service and make another.",
  hits: [`CLOZE_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['CLOZE_API_KEY="short"'],
});
