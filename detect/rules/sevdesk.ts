import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const sevdeskApiToken = defineAssignment({
  id: "sevdesk-api-token",
  what: "a sevDesk API token",
  source: "https://api.sevdesk.de/#section/Authentication-and-Authorization",
  severity: "critical",
  names: ["sevdesk", "sev-desk"],
  value: /[a-f0-9]{32}/,
  remediation: "Renew it in sevDesk under settings, users.",
  hits: [`SEVDESK_API_TOKEN="‹${fake("hex", 32)}›"`],
  misses: [`SEVDESK_API_TOKEN="${fake("hex", 10)}"`],
});
