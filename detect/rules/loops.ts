import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const loopsApiKey = defineAssignment({
  id: "loops-api-key",
  what: "a Loops API key",
  source: "https://loops.so/docs/api-reference/intro",
  severity: "high",
  names: ["loops", "loops-so"],
  common: true,
  value: /[a-f0-9]{32}/,
  remediation: "Delete the key.",
  revoke: "https://app.loops.so/settings?page=api",
  hits: [`LOOPS_API_KEY="‹${fake("hex", 32)}›"`],
  misses: ["LOOPS_API_KEY=" + fake("hex", 10)],
});
