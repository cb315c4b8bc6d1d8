import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const gcoreToken = defineAssignment({
  id: "gcore-token",
  what: "a Gcore API token",
  source: "https://gcore.com/docs/account-settings/create-use-or-delete-a-permanent-api-token",
  severity: "high",
  names: ["gcore"],
  // The number of the token, then the token.
  value: /\d{3,6}\$[a-f0-9]{128,256}/,
  remediation: "Delete the token in Gcore's portal under API tokens.",
  hits: [`GCORE_PERMANENT_API_TOKEN=‹7711$${fake("hex", 128)}›`],
  misses: ["GCORE_REGION=luxembourg"],
});
