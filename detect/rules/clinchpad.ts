import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const clinchpadKey = defineAssignment({
  id: "clinchpad-key",
  what: "a ClinchPad API key",
  source: "https://clinchpad.com/api/docs",
  severity: "high",
  names: ["clinchpad"],
  value: /[a-z0-9]{32}/,
  remediation: "Regenerate the key in ClinchPad's settings.",
  hits: [`CLINCHPAD_API_KEY="‹${fake("hex", 32)}›"`],
  misses: [`CLINCHPAD_API_KEY="${fake("hex", 10)}"`],
});
