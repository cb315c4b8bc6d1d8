import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const bulksmsToken = defineAssignment({
  id: "bulksms-token",
  what: "a BulkSMS API token",
  source: "https://www.bulksms.com/developer/json/v1/#section/Authentication",
  severity: "high",
  names: ["bulk-sms"],
  value: /[A-F0-9]{32}-[A-F0-9]{2}-[A-Z0-9]|[A-Z0-9*!_#@-]{28,32}/,
  remediation: "Delete the token under API tokens.",
  revoke: "https://www.bulksms.com/account",
  hits: [`BULKSMS_TOKEN_SECRET="‹${fake("alnum", 29)}›"`],
  misses: [`BULKSMS_TOKEN_SECRET="${fake("alnum", 9)}"`],
});
