import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const zerobounceApiKey = defineAssignment({
  id: "zerobounce-api-key",
  what: "a ZeroBounce API key",
  source: "https://www.zerobounce.net/docs/api-dashboard/",
  severity: "medium",
  names: ["zerobounce", "zero-bounce"],
  value: /[a-f0-9]{32}/,
  remediation: "Regenerate it.",
  revoke: "https://www.zerobounce.net/members/API",
  hits: [`ZEROBOUNCE_API_KEY="‹${fake("hex", 32)}›"`],
  misses: [`ZEROBOUNCE_API_KEY="${fake("hex", 10)}"`],
});
