import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const besnappyKey = defineAssignment({
  id: "besnappy-key",
  what: "a Snappy API key",
  source: "https://github.com/BeSnappy/api-docs",
  severity: "high",
  names: ["besnappy"],
  value: /[a-f0-9]{64}/,
  remediation: "Regenerate the key in Snappy under your settings.",
  hits: [`BESNAPPY_API_KEY="‹${fake("hex", 64)}›"`],
  misses: [`BESNAPPY_API_KEY="${fake("hex", 21)}"`],
});
