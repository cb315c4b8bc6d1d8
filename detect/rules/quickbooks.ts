import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const quickbooksClientSecret = defineAssignment({
  id: "quickbooks-client-secret",
  what: "a QuickBooks client secret or refresh token",
  source:
    "https://developer.intuit.com/app/developer/qbo/docs/develop/authentication-and-authorization/oauth-2.0",
  severity: "critical",
  names: ["quickbooks", "quick-books", "intuit-client", "intuit-secret", "qbo-client"],
  value: /[A-Za-z0-9]{40}|AB1[A-Za-z0-9]{47}|RT1-[A-Za-z0-9-]{30,60}/,
  remediation: "Rotate it under the app's keys and credentials.",
  revoke: "https://developer.intuit.com",
  hits: [`QUICKBOOKS_CLIENT_SECRET="‹${fake("alnum", 40)}›"`],
  misses: [`QUICKBOOKS_CLIENT_SECRET="${fake("alnum", 13)}"`],
});
