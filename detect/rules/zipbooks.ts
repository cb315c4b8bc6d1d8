import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const zipbooksToken = defineAssignment({
  id: "zipbooks-token",
  what: "a ZipBooks token",
  source: "https://developer.zipbooks.com/",
  severity: "medium",
  names: ["zipbooks"],
  value: UNSPECIFIED,
  remediation: "Delete it in the vendor's settings and issue another.",
  hits: [`ZIPBOOKS_API_KEY=‹${fake("alnum", 32)}›`],
  misses: [`ZIPBOOKS_API_KEY=${fake("alnum", 10)}`],
});
