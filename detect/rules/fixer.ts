import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const fixerKey = defineAssignment({
  id: "fixer-key",
  what: "a Fixer key",
  source: "https://fixer.io/documentation",
  severity: "low",
  names: ["fixer-io", "fixer"],
  value: /[a-z0-9]{32}/,
  common: true,
  remediation: "Reset the key.",
  revoke: "https://fixer.io/dashboard",
  hits: [`FIXER_ACCESS_KEY="‹${fake("hex", 32)}›"`],
  misses: [`FIXER_ACCESS_KEY="${fake("hex", 10)}"`],
});
