import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const esputnikKey = defineAssignment({
  id: "esputnik-key",
  what: "an eSputnik API key",
  source: "https://esputnik.com/api/",
  severity: "high",
  names: ["esputnik"],
  value: /[A-F0-9]{32}/,
  remediation: "Delete the key in eSputnik under Settings, API.",
  hits: [`ESPUTNIK_API_KEY="‹${fake("hex", 32)}›"`],
  misses: [`ESPUTNIK_API_KEY="${fake("hex", 10)}"`],
});
