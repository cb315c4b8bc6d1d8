import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const websitepulseKey = defineAssignment({
  id: "websitepulse-key",
  what: "a WebSitePulse API key",
  source: "https://www.websitepulse.com/api/",
  severity: "medium",
  names: ["websitepulse"],
  value: /[a-f0-9]{32}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`WEBSITEPULSE_API_KEY="‹${fake("hex", 32)}›"`],
  misses: ['WEBSITEPULSE_API_KEY="short"'],
});
