import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const xeroClientSecret = defineAssignment({
  id: "xero-client-secret",
  what: "a Xero client secret",
  source: "https://developer.xero.com/documentation/guides/oauth2/auth-flow/",
  severity: "critical",
  names: ["xero"],
  value: /[A-Za-z0-9_-]{48}/,
  remediation: "Delete it.",
  revoke: "https://developer.xero.com/app/manage",
  hits: [`XERO_CLIENT_SECRET="‹${fake("alnum", 48)}›"`],
  misses: [`XERO_CLIENT_SECRET="${fake("alnum", 16)}"`],
});
