import { defineAssignment } from "../rule.ts";
import { JWT } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const formbucketToken = defineAssignment({
  id: "formbucket-token",
  what: "a FormBucket API token",
  source: "https://www.formbucket.com/docs/api",
  severity: "medium",
  names: ["form-bucket"],
  value: JWT,
  remediation: "Regenerate the token in FormBucket's account settings.",
  hits: [`FORMBUCKET_TOKEN="‹eyJ${fake("alnum", 33)}.eyJ${fake("alnum", 120)}.${fake("alnum", 43)}›"`],
  misses: [`FORMBUCKET_TOKEN="${fake("alnum", 12)}"`],
});
