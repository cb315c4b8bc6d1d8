import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const smartsheetToken = defineAssignment({
  id: "smartsheet-token",
  what: "a Smartsheet access token",
  source: "https://developers.smartsheet.com/api/smartsheet/guides/basics/authentication",
  severity: "high",
  // 37 characters; the older ones have 26.
  names: ["smartsheet", "smart-sheet"],
  value: /[A-Za-z0-9]{37}|[a-z0-9]{26}/,
  remediation: "Revoke it in Smartsheet under personal settings, API access.",
  hits: [`SMARTSHEET_ACCESS_TOKEN="‹${fake("alnum", 37)}›"`],
  misses: [`SMARTSHEET_ACCESS_TOKEN="${fake("alnum", 12)}"`],
});
