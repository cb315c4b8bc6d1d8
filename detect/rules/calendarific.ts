import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const calendarificKey = defineAssignment({
  id: "calendarific-key",
  what: "a Calendarific key",
  source: "https://calendarific.com/api-documentation",
  severity: "low",
  names: ["calendarific"],
  value: /[a-f0-9]{40}|[a-z0-9]{32}/,
  remediation: "Regenerate the key.",
  revoke: "https://calendarific.com/account/dashboard",
  hits: [`CALENDARIFIC_API_KEY="‹${fake("hex", 40)}›"`, `CALENDARIFIC_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: [`CALENDARIFIC_API_KEY="${fake("hex", 13)}"`],
});
