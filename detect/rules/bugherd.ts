import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const bugherdKey = defineAssignment({
  id: "bugherd-key",
  what: "a BugHerd API key",
  source: "https://www.bugherd.com/api_v2",
  severity: "medium",
  names: ["bug-herd"],
  value: /[a-z0-9]{22}/,
  remediation: "Regenerate the key under Settings, General.",
  revoke: "https://www.bugherd.com",
  hits: [`BUGHERD_API_KEY="‹${fake("lower", 22)}›"`],
  misses: [`BUGHERD_API_KEY="${fake("lower", 7)}"`],
});
