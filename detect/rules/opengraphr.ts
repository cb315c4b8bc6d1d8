import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const opengraphrApiToken = defineAssignment({
  id: "opengraphr-api-token",
  what: "an OpenGraphr API token",
  source: "https://opengraphr.com/",
  severity: "medium",
  names: ["opengraphr"],
  value: UNSPECIFIED,
  remediation: "Delete it in the vendor's settings and issue another.",
  hits: [`OPENGRAPHR_API_KEY=‹${fake("alnum", 32)}›`],
  misses: [`OPENGRAPHR_API_KEY=${fake("alnum", 10)}`],
});
