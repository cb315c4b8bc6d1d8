import { defineAssignment } from "../rule.ts";
import { JWT } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const productboardToken = defineAssignment({
  id: "productboard-token",
  what: "a Productboard access token",
  source: "https://developer.productboard.com/reference/authentication",
  severity: "high",
  names: ["productboard"],
  value: JWT,
  remediation: "Revoke the token in Productboard's settings under integrations.",
  hits: [`PRODUCTBOARD_TOKEN="‹eyJhbGciOiJIUzI1NiJ9.eyJ${fake("alnum", 90)}.${fake("alnum", 43)}›"`],
  misses: ["PRODUCTBOARD_TOKEN=" + fake("hex", 10)],
});
