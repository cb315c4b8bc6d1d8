import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const sirvClientSecret = defineAssignment({
  id: "sirv-client-secret",
  what: "a Sirv client secret",
  source: "https://apidocs.sirv.com/",
  severity: "medium",
  names: ["sirv"],
  value: /[A-Za-z0-9+/]{86}==|[A-Za-z0-9_-]{16,128}/,
  remediation: "Delete it in the vendor's settings and issue another.",
  hits: [`SIRV_API_KEY=‹${fake("alnum", 32)}›`],
  misses: [`SIRV_API_KEY=${fake("alnum", 10)}`],
});
