import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const debugbearKey = defineAssignment({
  id: "debugbear-key",
  what: "a DebugBear API key",
  source: "https://debugbear.com/docs/getting-started-api-cli",
  severity: "medium",
  names: ["debugbear"],
  value: UNSPECIFIED,
  remediation: "Delete the key under Integrations, API Keys.",
  hits: [`DEBUGBEAR_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['DEBUGBEAR_API_KEY="short"'],
});
