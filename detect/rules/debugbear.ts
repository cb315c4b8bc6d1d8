import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const debugbearKey = defineAssignment({
  id: "debugbear-key",
  what: "a DebugBear API key",
  source: "https://www.debugbear.com/docs/getting-started-api",
  severity: "medium",
  names: ["debugbear"],
  value: /[A-Za-z0-9]{25}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`DEBUGBEAR_API_KEY="‹${fake("alnum", 25)}›"`],
  misses: ['DEBUGBEAR_API_KEY="short"'],
});
