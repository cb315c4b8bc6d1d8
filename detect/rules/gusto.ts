import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const gustoCredential = defineAssignment({
  id: "gusto-credential",
  what: "a Gusto client secret or token",
  source: "https://docs.gusto.com/embedded-payroll/docs/authentication",
  severity: "critical",
  names: ["gusto"],
  value: /[a-z0-9_-]{43}/,
  remediation: "Reset the app's secret.",
  revoke: "https://dev.gusto.com",
  hits: [`GUSTO_CLIENT_SECRET="‹${fake("alnum", 43)}›"`],
  misses: [`GUSTO_CLIENT_SECRET="${fake("alnum", 14)}"`],
});
