import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const rowndAppSecret = defineAssignment({
  id: "rownd-app-secret",
  what: "a Rownd app secret",
  source: "https://docs.rownd.io/",
  severity: "medium",
  names: ["rownd"],
  value: UNSPECIFIED,
  remediation: "Delete it in the vendor's settings and issue another.",
  hits: [`ROWND_API_KEY=‹${fake("alnum", 32)}›`],
  misses: [`ROWND_API_KEY=${fake("alnum", 10)}`],
});
