import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

const source = "https://duo.com/docs/authapi";
const remediation = "Reset the secret key in the Duo Admin Panel under the application.";

export const duoSecretKey = defineAssignment({
  id: "duo-secret-key",
  what: "a Duo secret key",
  source,
  severity: "critical",
  names: ["duo", "duo-security", "duosecurity", "skey"],
  value: /[a-z0-9]{40}/,
  common: true,
  remediation,
  hits: [`DUO_SECRET_KEY="‹${fake("alnum", 40)}›"`],
  misses: [`DUO_SECRET_KEY="${fake("alnum", 13)}"`],
});

export const duoIntegrationKey = defineAssignment({
  id: "duo-integration-key",
  what: "a Duo integration key",
  source,
  severity: "medium",
  names: ["duo", "ikey"],
  value: /DI[A-Z0-9]{18}/,
  remediation,
  hits: [`DUO_IKEY="‹DI${fake("upper", 18)}›"`],
  misses: [`DUO_IKEY="DI${fake("upper", 6)}"`],
});
