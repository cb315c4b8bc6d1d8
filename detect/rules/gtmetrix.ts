import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const gtmetrixApiKey = defineAssignment({
  id: "gtmetrix-api-key",
  what: "a GTmetrix API key",
  source: "https://gtmetrix.com/api/docs/2.0/#authentication",
  severity: "medium",
  names: ["gtmetrix", "gt-metrix"],
  value: /[a-f0-9]{32}/,
  remediation: "Make a new key.",
  revoke: "https://gtmetrix.com/dashboard/account",
  hits: [`GTMETRIX_API_KEY="‹${fake("hex", 32)}›"`],
  misses: ["GTMETRIX_API_KEY=" + fake("hex", 10)],
});
