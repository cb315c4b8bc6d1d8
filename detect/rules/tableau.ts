import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const tableauToken = defineAssignment({
  id: "tableau-token",
  what: "a Tableau personal access token",
  source: "https://help.tableau.com/current/server/en-us/security_personal_access_tokens.htm",
  severity: "critical",
  names: ["tableau"],
  common: true,
  value: /[A-Za-z0-9+/]{22}==:[A-Za-z0-9]{32}/,
  remediation: "Revoke it in Tableau under my account settings, personal access tokens.",
  hits: [`TABLEAU_TOKEN_SECRET="‹${fake("alnum", 22)}==:${fake("alnum", 32)}›"`],
  misses: [`TABLEAU_TOKEN_SECRET="${fake("alnum", 7)}==:${fake("alnum", 10)}"`],
});
