import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const whmcsApiSecret = defineAssignment({
  id: "whmcs-api-secret",
  what: "a WHMCS API secret",
  source: "https://developers.whmcs.com/api/authentication/",
  severity: "high",
  names: ["whmcs"],
  value: /[A-Za-z0-9]{32}/,
  remediation: "Delete the credentials in WHMCS.",
  hits: [`WHMCS_SECRET=‹${fake("alnum", 32)}›`],
  misses: ["WHMCS_REGION=shop"],
});
