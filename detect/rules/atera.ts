import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const ateraKey = defineAssignment({
  id: "atera-key",
  what: "an Atera API key",
  source: "https://support.atera.com/hc/en-us/articles/219083397-APIs",
  severity: "critical",
  names: ["atera"],
  // It reaches all managed computers; lateral and material hold the name.
  value: /[a-z0-9]{32}/,
  common: true,
  remediation: "Regenerate the key under Admin, API.",
  revoke: "https://app.atera.com",
  hits: [`ATERA_API_KEY="‹${fake("hex", 32)}›"`],
  misses: [`ATERA_API_KEY="${fake("hex", 10)}"`],
});
