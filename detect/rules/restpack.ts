import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const restpackAccessToken = defineAssignment({
  id: "restpack-access-token",
  what: "a Restpack access token",
  source: "https://restpack.io/docs",
  severity: "medium",
  names: ["restpack"],
  value: UNSPECIFIED,
  remediation: "Delete it in the vendor's settings and issue another.",
  hits: [`RESTPACK_API_KEY=‹${fake("alnum", 32)}›`],
  misses: [`RESTPACK_API_KEY=${fake("alnum", 10)}`],
});
