import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const descopeKey = defineAssignment({
  id: "descope-key",
  what: "a Descope management or access key",
  source: "https://docs.descope.com/management/m2m-access-keys",
  severity: "critical",
  names: ["descope"],
  value: /K[23][a-z0-9]{40,110}/,
  remediation: "Delete the key under Company, Management keys.",
  revoke: "https://app.descope.com",
  hits: [`DESCOPE_MANAGEMENT_KEY="‹K2${fake("alnum", 70)}›"`],
  misses: [`DESCOPE_PROJECT_ID="P2${fake("alnum", 25)}"`],
});
