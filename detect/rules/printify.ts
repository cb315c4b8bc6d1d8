import { defineAssignment } from "../rule.ts";
import { JWT } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const printifyApiToken = defineAssignment({
  id: "printify-api-token",
  what: "a Printify API token",
  source: "https://developers.printify.com/#authentication",
  severity: "high",
  names: ["printify"],
  value: JWT,
  remediation: "Revoke the token in Printify under my account, connections.",
  hits: [`PRINTIFY_API_TOKEN="‹eyJhbGciOiJIUzI1NiJ9.eyJ${fake("alnum", 90)}.${fake("alnum", 43)}›"`],
  misses: ["PRINTIFY_API_TOKEN=" + fake("hex", 10)],
});
