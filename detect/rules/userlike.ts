import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const userlikeToken = defineAssignment({
  id: "userlike-token",
  what: "a Userlike API token",
  source: "https://docs.userlike.com/api/http-api",
  severity: "medium",
  names: ["userlike"],
  value: UNSPECIFIED,
  remediation: "Revoke it with the service and make another.",
  hits: [`USERLIKE_TOKEN="‹${fake("alnum", 32)}›"`],
  misses: ['USERLIKE_TOKEN="short"'],
});
