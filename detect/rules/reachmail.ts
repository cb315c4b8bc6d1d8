import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const reachmailToken = defineAssignment({
  id: "reachmail-token",
  what: "a ReachMail API token",
  source: "https://services.reachmail.net/",
  severity: "high",
  names: ["reachmail"],
  value: /[A-Za-z0-9_+/-]{16,128}={0,2}/,
  remediation: "Revoke it in ReachMail's account settings, then make a new one.",
  hits: [`REACHMAIL_TOKEN="‹${fake("alnum", 60)}›"`],
  misses: ['REACHMAIL_TOKEN="changeme"'],
});
