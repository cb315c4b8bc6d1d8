import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const sugesterApiToken = defineAssignment({
  id: "sugester-api-token",
  what: "a Sugester API token",
  source: "https://github.com/sugester/API",
  severity: "medium",
  names: ["sugester"],
  value: UNSPECIFIED,
  remediation: "Delete it in the vendor's settings and issue another.",
  hits: [`SUGESTER_API_KEY=‹${fake("alnum", 32)}›`],
  misses: [`SUGESTER_API_KEY=${fake("alnum", 10)}`],
});
