import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const bulbulKey = defineAssignment({
  id: "bulbul-key",
  what: "a Bulbul API key",
  source: "https://bulbul.io/",
  severity: "medium",
  names: ["bulbul"],
  value: /[a-z0-9]{32}/,
  remediation: "Regenerate the key in Bulbul's settings.",
  hits: [`BULBUL_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: [`BULBUL_API_KEY="${fake("alnum", 10)}"`],
});
