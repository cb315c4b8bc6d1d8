import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const userlikeToken = defineAssignment({
  id: "userlike-token",
  what: "a Userlike API token",
  source: "https://userlike-en.helpscoutdocs.com/article/427-why-there-are-different-api-tokens",
  severity: "medium",
  names: ["userlike"],
  value: UNSPECIFIED,
  remediation: "Replace the token under Account, API Settings.",
  hits: [`USERLIKE_TOKEN="‹${fake("alnum", 32)}›"`],
  misses: ['USERLIKE_TOKEN="short"'],
});
