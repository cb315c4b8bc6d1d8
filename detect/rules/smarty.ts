import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const smartyAuthToken = defineAssignment({
  id: "smarty-auth-token",
  what: "a Smarty auth token",
  source: "https://www.smarty.com/docs/cloud/authentication",
  severity: "medium",
  names: ["smarty-streets", "smartystreets", "smarty"],
  common: true,
  value: /[A-Za-z0-9]{20}/,
  remediation: "Replace it.",
  revoke: "https://www.smarty.com/account/keys",
  hits: [`SMARTY_AUTH_TOKEN="‹${fake("alnum", 20)}›"`],
  misses: [`SMARTY_AUTH_TOKEN="${fake("alnum", 6)}"`],
});
