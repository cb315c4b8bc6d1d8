import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const papertrailApiToken = defineAssignment({
  id: "papertrail-api-token",
  what: "a Papertrail API token",
  source: "https://www.papertrail.com/help/settings-api/",
  severity: "medium",
  names: ["papertrail"],
  value: /[A-Za-z0-9]{20}/,
  remediation: "Reset the token.",
  revoke: "https://papertrailapp.com/account/profile",
  hits: [`PAPERTRAIL_API_TOKEN="‹${fake("alnum", 20)}›"`],
  misses: ["PAPERTRAIL_API_TOKEN=" + fake("hex", 10)],
});
