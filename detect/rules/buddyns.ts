import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const buddynsKey = defineAssignment({
  id: "buddyns-key",
  what: "a BuddyNS API key",
  source: "https://www.buddyns.com/support/api/v2/",
  severity: "critical",
  names: ["buddyns", "buddy-ns"],
  value: /[a-f0-9]{40}/,
  remediation: "Regenerate the key under your profile.",
  revoke: "https://www.buddyns.com",
  hits: [`BUDDYNS_API_KEY="‹${fake("hex", 40)}›"`],
  misses: [`BUDDYNS_API_KEY="${fake("hex", 13)}"`],
});
