import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const apyhubToken = defineAssignment({
  id: "apyhub-token",
  what: "an ApyHub token",
  source: "https://github.com/apyhub/apyhub.js",
  severity: "medium",
  names: ["apyhub", "apy-token"],
  value: /APY0[A-Za-z0-9]{50,120}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`APYHUB_TOKEN="‹APY0${fake("alnum", 50)}›"`],
  misses: ['APYHUB_TOKEN="short"'],
});
