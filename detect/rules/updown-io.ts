import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const updownIoKey = defineAssignment({
  id: "updown-io-key",
  what: "an updown.io API key",
  source: "https://updown.io/api",
  severity: "medium",
  names: ["updown-api", "updown-io", "updownio"],
  value: /[A-Za-z0-9]{20}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`UPDOWN_API_KEY="‹${fake("alnum", 20)}›"`],
  misses: ['UPDOWN_API_KEY="short"'],
});
