import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const ahaKey = defineAssignment({
  id: "aha-key",
  what: "an Aha! API key",
  source: "https://www.aha.io/api#authentication",
  severity: "high",
  names: ["aha"],
  value: /[a-f0-9]{64}/,
  common: true,
  remediation: "Revoke the key in Aha! under your personal settings, Developer.",
  hits: [`AHA_API_KEY="‹${fake("hex", 64)}›"`],
  misses: [`AHA_API_KEY="${fake("hex", 21)}"`],
});
