import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const baserowToken = defineAssignment({
  id: "baserow-token",
  what: "a Baserow database token",
  source: "https://baserow.io/user-docs/personal-api-tokens",
  severity: "high",
  names: ["baserow"],
  value: /[A-Za-z0-9]{32}/,
  remediation: "Delete the token in the settings, under Database tokens.",
  hits: [`BASEROW_TOKEN="‹${fake("alnum", 32)}›"`],
  misses: ['BASEROW_TOKEN="short"'],
});
