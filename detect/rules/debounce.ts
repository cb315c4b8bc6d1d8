import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const debounceKey = defineAssignment({
  id: "debounce-key",
  what: "a DeBounce API key",
  source: "https://developers.debounce.io/",
  severity: "low",
  names: ["debounce"],
  // To debounce is what programs do to events.
  value: /[a-z0-9]{13}/,
  common: true,
  remediation: "Delete the key.",
  revoke: "https://app.debounce.com/api",
  hits: [`DEBOUNCE_API_KEY="‹${fake("hex", 13)}›"`],
  misses: [`DEBOUNCE_API_KEY="${fake("hex", 4)}"`],
});
