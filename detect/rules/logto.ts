import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const logtoSecret = defineAssignment({
  id: "logto-secret",
  what: "a Logto application secret",
  source: "https://docs.logto.io/quick-starts/m2m",
  severity: "critical",
  names: ["logto"],
  value: /[A-Za-z0-9]{32}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`LOGTO_SECRET="‹${fake("alnum", 32)}›"`],
  misses: ['LOGTO_SECRET="short"'],
});
