import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const semrushApiKey = defineAssignment({
  id: "semrush-api-key",
  what: "a Semrush API key",
  source: "https://developer.semrush.com/api/basics/get-started-with-semrush-api/",
  severity: "medium",
  names: ["semrush"],
  value: /[a-f0-9]{32}/,
  remediation: "Reset it.",
  revoke: "https://www.semrush.com/accounts/subscription-info/api-units",
  hits: [`SEMRUSH_API_KEY="‹${fake("hex", 32)}›"`],
  misses: [`SEMRUSH_API_KEY="${fake("hex", 10)}"`],
});
