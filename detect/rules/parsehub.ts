import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const parsehubApiKey = defineAssignment({
  id: "parsehub-api-key",
  what: "a ParseHub API key",
  source: "https://www.parsehub.com/docs/ref/api/v2/",
  severity: "medium",
  names: ["parsehub", "parse-hub"],
  value: UNSPECIFIED,
  remediation: "Delete it in the vendor's settings and issue another.",
  hits: [`PARSEHUB_API_KEY=‹${fake("alnum", 32)}›`],
  misses: [`PARSEHUB_API_KEY=${fake("alnum", 10)}`],
});
