import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

const source = "https://docs.gandi.net/en/managing_an_organization/organizations/personal_access_token.html";
const remediation = "Delete the token under your user's tokens.";
const revoke = "https://admin.gandi.net";

export const gandiToken = defineAssignment({
  id: "gandi-token",
  what: "a Gandi personal access token",
  source,
  severity: "critical",
  names: ["gandi"],
  value: /[a-f0-9]{40}/,
  remediation,
  revoke,
  hits: [`GANDI_PERSONAL_ACCESS_TOKEN="‹${fake("hex", 40)}›"`],
  misses: [`GANDI_PERSONAL_ACCESS_TOKEN="${fake("hex", 13)}"`],
});

export const gandiKey = defineAssignment({
  id: "gandi-key",
  what: "a Gandi API key",
  source,
  severity: "critical",
  names: ["gandi"],
  value: /[a-z0-9]{24}/,
  remediation,
  revoke,
  hits: [`GANDI_API_KEY="‹${fake("alnum", 24)}›"`],
  misses: [`GANDI_API_KEY="${fake("alnum", 8)}"`],
});
