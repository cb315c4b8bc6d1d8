import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const dwollaKey = defineAssignment({
  id: "dwolla-key",
  what: "a Dwolla key or secret",
  source: "https://developers.dwolla.com/docs/auth",
  severity: "critical",
  names: ["dwolla"],
  value: /[a-z0-9]{50}/,
  remediation: "Delete the application, or reset its secret.",
  revoke: "https://dashboard.dwolla.com/applications-legacy",
  hits: [`DWOLLA_APP_SECRET="‹${fake("alnum", 50)}›"`],
  misses: [`DWOLLA_APP_SECRET="${fake("alnum", 16)}"`],
});
