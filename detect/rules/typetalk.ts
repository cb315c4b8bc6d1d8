import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const typetalkClientSecret = defineAssignment({
  id: "typetalk-client-secret",
  what: "a Typetalk client secret or token",
  source: "https://developer.nulab.com/docs/typetalk/",
  severity: "medium",
  names: ["typetalk"],
  value: UNSPECIFIED,
  remediation: "Delete it in the vendor's settings and issue another.",
  hits: [`TYPETALK_API_KEY=‹${fake("alnum", 32)}›`],
  misses: [`TYPETALK_API_KEY=${fake("alnum", 10)}`],
});
