import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const desecToken = defineAssignment({
  id: "desec-token",
  what: "a deSEC token",
  source: "https://desec.readthedocs.io/en/latest/auth/tokens.html",
  severity: "high",
  names: ["desec-token", "desec-api", "dedyn"],
  value: /[A-Za-z0-9_-]{28}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`DESEC_TOKEN="‹${fake("alnum", 28)}›"`],
  misses: ['DESEC_TOKEN="short"'],
});
