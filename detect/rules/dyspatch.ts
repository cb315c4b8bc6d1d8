import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const dyspatchKey = defineAssignment({
  id: "dyspatch-key",
  what: "a Dyspatch API key",
  source: "https://docs.dyspatch.io/api/",
  severity: "medium",
  names: ["dyspatch"],
  value: /[A-Z0-9]{52}/,
  remediation: "Revoke the key under Integrations.",
  revoke: "https://app.dyspatch.io",
  hits: [`DYSPATCH_API_KEY="‹${fake("upper", 52)}›"`],
  misses: [`DYSPATCH_API_KEY="${fake("upper", 17)}"`],
});
