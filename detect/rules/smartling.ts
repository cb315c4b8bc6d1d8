import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const smartlingUserSecret = defineAssignment({
  id: "smartling-user-secret",
  what: "a Smartling user secret",
  source: "https://api-reference.smartling.com/#tag/Authentication",
  severity: "high",
  names: ["smartling"],
  value: /[A-Za-z0-9.^_-]{50,70}/,
  remediation: "Delete the token in Smartling under account settings, API.",
  hits: [`SMARTLING_USER_SECRET="‹${fake("alnum", 55)}›"`],
  misses: [`SMARTLING_USER_SECRET="${fake("alnum", 18)}"`],
});
